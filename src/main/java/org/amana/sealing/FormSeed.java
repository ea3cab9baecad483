package org.amana.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * 16 random bytes in a form that is sent without scripts. They make the follow-up code and the report's id, so the same
 * form sent again is stored once and shows the same code.
 *
 * <p>Guarantees what {@link Secret} does. Who has it has the code.
 */
public final class FormSeed extends Secret {

    private static final int LENGTH = 16;
    private static final int REPORT_ID = 16;

    private FormSeed(byte[] bytes) {
        super(bytes, LENGTH);
    }

    public static FormSeed generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        FormSeed seed = new FormSeed(bytes);
        wipe(bytes);
        return seed;
    }

    /** Takes 32 hexadecimal digits; throws {@link IllegalArgumentException}, without them, on anything else. */
    public static FormSeed parse(String hex) {
        try {
            return new FormSeed(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException repeatsTheText) {
            throw new IllegalArgumentException("This is not a form seed.");
        }
    }

    /** The secret itself, for the hidden field of the form. */
    public String hex() {
        return Sha256.hex(copy());
    }

    /**
     * 16 bytes that are the same only for the same form with the same content: the first half of HMAC-SHA-256(seed, what is
     * sent), where each part is preceded by its length in 8 bytes, so that no two lists of parts read alike.
     */
    public byte[] reportId(List<byte[]> whatIsSent) {
        byte[][] message = new byte[whatIsSent.size() * 2][];
        for (int i = 0; i < whatIsSent.size(); i++) {
            byte[] part = whatIsSent.get(i);
            message[2 * i] =
                    ByteBuffer.allocate(Long.BYTES).putLong(part.length).array();
            message[2 * i + 1] = part;
        }
        byte[] seed = copy();
        try {
            return Arrays.copyOf(Kdf.hmac(seed, message), REPORT_ID);
        } finally {
            wipe(seed);
        }
    }

    byte[] derive(String info) {
        byte[] seed = copy();
        try {
            return Kdf.hkdf(seed, info);
        } finally {
            wipe(seed);
        }
    }
}
