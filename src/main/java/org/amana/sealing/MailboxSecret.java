package org.amana.sealing;

import java.util.Base64;

/**
 * Who has it may read the (sealed) answers of one mailbox, add to it and burn it. It opens nothing.
 *
 * <p>Guarantees what {@link Secret} does.
 */
public final class MailboxSecret extends Secret {

    private static final int LENGTH = 32;
    private static final int CHARACTERS = 43;

    MailboxSecret(byte[] bytes) {
        super(bytes, LENGTH);
    }

    /** Takes the 43 characters of the bearer token; throws {@link IllegalArgumentException}, without them, on anything else. */
    public static MailboxSecret fromBase64Url(String token) {
        if (token.length() != CHARACTERS) {
            throw new IllegalArgumentException("This is not a mailbox secret.");
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException repeatsTheCharacter) {
            throw new IllegalArgumentException("This is not a mailbox secret.");
        }
        MailboxSecret secret = new MailboxSecret(bytes);
        wipe(bytes);
        return secret;
    }

    /** The secret itself, without padding. Cannot be wiped. */
    public String toBase64Url() {
        byte[] bytes = copy();
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } finally {
            wipe(bytes);
        }
    }

    /** The SHA-256 of the secret, by which the mailbox is known outside the seal. */
    public MailboxId id() {
        byte[] bytes = copy();
        try {
            return new MailboxId(Sha256.hex(Sha256.of(bytes)));
        } finally {
            wipe(bytes);
        }
    }
}
