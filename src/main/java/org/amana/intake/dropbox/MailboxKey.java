package org.amana.intake.dropbox;

import java.util.HexFormat;

/** A mailbox as this side knows it: HMAC-SHA-256 of the mailbox id under the pepper. */
public record MailboxKey(String hex) {

    public MailboxKey {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a mailbox key has 64 hexadecimal digits");
        }
    }

    public static MailboxKey of(byte[] keyed) {
        return new MailboxKey(HexFormat.of().formatHex(keyed));
    }
}
