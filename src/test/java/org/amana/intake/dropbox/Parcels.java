package org.amana.intake.dropbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.sealing.Sha256;

/** Sealed things as far as storage can see them: bytes without meaning. */
public final class Parcels {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Parcels() {}

    public static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static UploadId upload() {
        return UploadId.generate(RANDOM);
    }

    public static AnswerId answer() {
        return AnswerId.of(bytes(16));
    }

    public static String mailbox() {
        return Sha256.hex(bytes(32));
    }

    /** A report of these sizes, the report itself first. */
    public static Item report(LocalDate day, boolean urgent, long... sizes) {
        List<Item.Part> parts = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            parts.add(new Item.Part(i == 0 ? "report" : "a" + i, sizes[i]));
        }
        return new Item(ItemId.of(bytes(16)), Item.Kind.REPORT, 1, "central", urgent, mailbox(), day, parts);
    }

    public static Item letter(LocalDate day, long size) {
        var part = new Item.Part("report", size);
        return new Item(ItemId.of(bytes(16)), Item.Kind.MESSAGE, 1, "central", false, mailbox(), day, List.of(part));
    }

    /** Puts one attachment into staging, as it comes over a network. */
    public static void stage(Staging staging, int number, byte[] sealed) {
        try (var part = staging.part(number)) {
            for (int from = 0; from < sealed.length; from += 100_000) {
                part.write(sealed, from, Math.min(100_000, sealed.length - from));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Everything of an item, by the names of its parts. */
    public static Map<String, byte[]> collect(DropBox dropBox, ItemId item) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        dropBox.fetch(item, (part, sealed) -> parts.put(part.name(), sealed.readAllBytes()));
        return parts;
    }
}
