package org.amana.courier;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything intake knows of a sealed thing, and nothing else (protocol, "A sealed report").
 *
 * @param directory version of the directory under which it was sealed; 0 for {@link Kind#BURNED}
 * @param desk the desk it is sealed to; empty for {@link Kind#BURNED}
 * @param urgent the sender's claim: may sort and alert, never decide
 * @param mailbox SHA-256 of the mailbox secret, 64 hexadecimal digits
 * @param day of arrival; nothing finer exists
 * @param parts in the order in which they are fetched: the report or message first, then its attachments
 */
public record Item(
        ItemId id,
        Kind kind,
        int directory,
        String desk,
        boolean urgent,
        String mailbox,
        LocalDate day,
        List<Part> parts) {

    public Item {
        if (!mailbox.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a mailbox has 64 hexadecimal digits");
        }
        parts = List.copyOf(parts);
    }

    /** What was put into the drop box. */
    public enum Kind {
        REPORT,
        MESSAGE,
        /** The person burned the mailbox; has no parts. */
        BURNED
    }

    /**
     * One age file.
     *
     * @param name {@code report} (also of a message), {@code a1} … {@code a10}
     * @param bytes its sealed size
     */
    public record Part(String name, long bytes) {

        public Part {
            if (!name.matches("report|a([1-9]|10)") || bytes < 0) {
                throw new IllegalArgumentException("not a part of an item");
            }
        }
    }
}
