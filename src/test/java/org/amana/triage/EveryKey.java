package org.amana.triage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.sealing.AgeFile;
import org.amana.sealing.AgeHeader;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.amana.sealing.SealedRow;
import org.amana.sealing.Sha256;
import org.amana.sealing.SymmetricKey;

/** Everything on the server that is or could be a key, tried on everything that is sealed, in every way in which we seal. */
final class EveryKey {

    private static final List<String> DERIVATIONS = List.of(
            "amana/v1/row/allegation", "amana/v1/row/identity", "amana/v1/row/work", "amana/v1/mailbox", "amana/v1/identity");

    private static final String AGE = "age-encryption.org/v1";

    private final List<SymmetricKey> keys = new ArrayList<>();
    private final List<Identity> identities;

    /** @param more that whoever tries has of their own */
    EveryKey(List<Identity> more) throws IOException {
        identities = new ArrayList<>(more);
        for (var folder : List.of("amana.triage.keys", "amana.intake.keys")) {
            try (var files = Files.list(Settings.folder(folder))) {
                for (var file : files.toList()) {
                    add(Files.readAllBytes(file));
                }
            }
        }
    }

    private EveryKey() {
        identities = new ArrayList<>();
    }

    /** Nothing that lies on the server: only what is added. */
    static EveryKey noneOfTheServer() {
        return new EveryKey();
    }

    /** With a key that was not on the server's disk. */
    EveryKey and(byte[] secret) {
        add(secret);
        return this;
    }

    private void add(byte[] secret) {
        for (int from = 0; from + 32 <= secret.length; from += 32) {
            var bytes = Arrays.copyOfRange(secret, from, from + 32);
            var key = SymmetricKey.of(bytes);
            keys.add(key);
            DERIVATIONS.forEach(info -> keys.add(key.derive(info)));
            identities.add(Identity.fromSeed(bytes));
        }
    }

    /** The columns of which at least one value opened. */
    TreeSet<String> opens(Tables tables) {
        var opened = new TreeSet<String>();
        for (var table : tables.names()) {
            for (var row : tables.rows("select * from " + table)) {
                row.forEach((column, value) -> {
                    if (value instanceof byte[] bytes && (opensAsRow(row, bytes) || opensAsAge(bytes))) {
                        opened.add(table + "." + column);
                    }
                });
            }
        }
        if (!openedParts(tables).isEmpty()) {
            opened.add("payload_chunk.bytes");
        }
        return opened;
    }

    /** The items of which at least one part opens. */
    TreeSet<String> openedParts(Tables tables) {
        var items = new TreeSet<String>();
        for (var part : tables.rows("select item, part, bytes from key_header")) {
            var payload = tables.rows(
                    "select bytes from payload_chunk where item = ? and part = ? order by number", part.get("item"), part.get("part"));
            if (opensAsPart((byte[]) part.get("bytes"), payload)) {
                items.add((String) part.get("item"));
            }
        }
        return items;
    }

    /** Those of these rows in which at least one value opens. */
    List<Map<String, Object>> opened(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> row.values().stream()
                        .anyMatch(value -> value instanceof byte[] bytes && (opensAsRow(row, bytes) || opensAsAge(bytes))))
                .toList();
    }

    private boolean opensAsRow(Map<String, Object> row, byte[] sealed) {
        return keys.stream().anyMatch(key -> associatedData(row).anyMatch(data -> opens(key, sealed, data)));
    }

    /** As the rooms of triage bind a sealed value to its place. */
    private static Stream<String> associatedData(Map<String, Object> row) {
        return Stream.of(
                row.get("case_id") + "/" + row.get("kind") + "/" + row.get("number") + "/" + row.get("version"),
                row.get("case_id") + "/INDEX/" + row.get("desk") + "/" + row.get("version"),
                row.get("case_id") + "/KEY/0/" + row.get("generation"),
                "totp/" + row.get("name"),
                "outgoing/" + row.get("answer") + "/" + (row.get("sealed") instanceof byte[] sealed ? Sha256.hex(Sha256.of(sealed)) : ""),
                "");
    }

    private static boolean opens(SymmetricKey key, byte[] sealed, String data) {
        try {
            SealedRow.open(key, sealed, data);
            return true;
        } catch (CannotOpen wrong) {
            return false;
        }
    }

    private boolean opensAsAge(byte[] sealed) {
        return isAge(sealed) && identities.stream().anyMatch(identity -> {
            try {
                AgeFile.open(sealed, identity);
                return true;
            } catch (CannotOpen wrong) {
                return false;
            }
        });
    }

    static boolean isAge(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, AGE.length()), StandardCharsets.US_ASCII).equals(AGE);
    }

    private boolean opensAsPart(byte[] header, List<Map<String, Object>> payload) {
        return parsed(header).stream().anyMatch(known -> identities.stream().anyMatch(identity -> {
            var first = new ByteArrayInputStream((byte[]) payload.getFirst().get("bytes"));
            try (var opened = AgeFile.open(known, first, identity)) {
                return true;
            } catch (IOException wrong) {
                return false;
            }
        }));
    }

    private static Optional<AgeHeader> parsed(byte[] header) {
        try {
            return Optional.of(AgeHeader.parse(header));
        } catch (CannotOpen none) {
            return Optional.empty();
        }
    }
}
