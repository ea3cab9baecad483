package org.amana.sealing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * To whom reports are sealed: the desks of one deployment and the recovery recipient.
 *
 * <p>Guarantees its form: at least one desk (but for the first version, which may be signed before any desk has a key, and
 * to which nothing can be sealed), the first of which is the central one and takes what no other does; desk ids
 * and recipients differ; a region belongs to one desk at most. Guarantees nothing about where it came from; see
 * {@link SignedDirectory}. Whether it is still valid on a given day is the caller's question to {@link #notAfter()}.
 *
 * @param deployment which deployment, salt of every follow-up code's derivation; begins with {@code demo-} in a demonstration
 * @param version from 1, rising
 * @param notAfter the last day of its validity
 * @param recovery opens every part of every report, with three custodians
 */
public record Directory(String deployment, int version, LocalDate notAfter, Recipient recovery, List<Desk> desks) {

    /** Of its text form. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    /**
     * A triage team that receives reports.
     *
     * @param names by language tag, at least one
     * @param regions ISO 3166-2 codes; empty for the central desk and for desks that nothing is routed to by region
     */
    public record Desk(String id, Recipient recipient, Map<String, String> names, List<String> regions) {

        public Desk {
            check(ID.matcher(id).matches(), "A desk's id has small letters, digits and dashes.");
            check(!names.isEmpty() && names.values().stream().noneMatch(String::isBlank), "A desk has a name.");
            check(regions.stream().noneMatch(String::isBlank), "A desk's region has a code.");
            Objects.requireNonNull(recipient);
            names = Map.copyOf(names);
            regions = List.copyOf(regions);
        }
    }

    public Directory {
        check(ID.matcher(deployment).matches(), "A deployment's id has small letters, digits and dashes.");
        check(version >= 1, "A directory's version is at least 1.");
        check(!desks.isEmpty() || version == 1, "A directory after the first has at least one desk.");
        desks = List.copyOf(desks);
        Set<String> ids = new HashSet<>();
        Set<String> regions = new HashSet<>();
        Set<Recipient> recipients = new HashSet<>(Set.of(recovery));
        for (Desk desk : desks) {
            check(ids.add(desk.id()), "Two desks have the same id.");
            check(recipients.add(desk.recipient()), "Two desks, or a desk and recovery, have the same recipient.");
            check(desk.regions().stream().allMatch(regions::add), "Two desks have the same region.");
        }
        check(desks.isEmpty() || desks.getFirst().regions().isEmpty(), "The first desk is the central one, which has no regions.");
        Objects.requireNonNull(notAfter);
    }

    /** Takes the JSON of {@code amana-directory/1}, at most 256 KiB. */
    public static Directory parse(byte[] json) throws DirectoryRefused {
        return DirectoryJson.parse(json);
    }

    /** The same directory always makes the same bytes. */
    public byte[] toJson() {
        return DirectoryJson.write(this);
    }

    /** False for a first version from before any desk had a key: a desk can be made with it, but nothing received. */
    public boolean receives() {
        return !desks.isEmpty();
    }

    public Desk central() {
        if (desks.isEmpty()) {
            throw new IllegalStateException("This directory names no desk yet.");
        }
        return desks.getFirst();
    }

    /** Who reads reports from this region; the central desk where no other does, and when the region is null. */
    public Desk deskFor(String regionOrNull) {
        return desks.stream()
                .filter(desk -> desk.regions().contains(String.valueOf(regionOrNull)))
                .findFirst()
                .orElse(central());
    }

    public Optional<Desk> desk(String id) {
        return desks.stream().filter(desk -> desk.id().equals(id)).findFirst();
    }

    public boolean demonstration() {
        return deployment.startsWith("demo-");
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
