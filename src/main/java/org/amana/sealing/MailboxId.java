package org.amana.sealing;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a {@link MailboxSecret}: names a mailbox and opens nothing. It links a report with its answers, so it
 * does not print; ask for {@link #hex()}.
 */
public record MailboxId(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public MailboxId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A mailbox id has 64 hexadecimal digits, in lower case.");
        }
    }

    /** Throws {@link IllegalArgumentException} unless these are 64 hexadecimal digits in lower case. */
    public static MailboxId parse(String hex64) {
        return new MailboxId(hex64);
    }

    /** How intake keeps it: HMAC-SHA-256 under a pepper that is not in the database. */
    public byte[] keyed(SymmetricKey pepper) {
        return pepper.hmac(HexFormat.of().parseHex(hex));
    }

    @Override
    public String toString() {
        return "MailboxId[hidden]";
    }
}
