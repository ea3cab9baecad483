package org.amana.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/** The header of an age file, and what follows it: either exactly what was written, or {@link CannotOpen}. */
public final class FuzzAgeHeader {

    private static final Identity NOBODY = Identity.fromSeed(new byte[32]);

    private FuzzAgeHeader() {}

    public static byte[][] seeds() {
        var random = new SecureRandom();
        var both = java.util.List.of(NOBODY.recipient(), Identity.generate(random).recipient());
        var sealed = AgeFile.seal(new byte[100], both, random);
        return new byte[][] {sealed, Arrays.copyOf(sealed, sealed.length - 120), "age-encryption.org/v1\n-> X25519 a\nb\n--- c\n".getBytes()};
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            var header = AgeHeader.parse(input);
            if (!Arrays.equals(header.bytes(), input)) {
                throw new AssertionError("a header that is not what was read");
            }
        } catch (CannotOpen refused) {
            // as it should be
        }
        try (InputStream in = AgeFile.open(new ByteArrayInputStream(input), NOBODY)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (CannotOpen refused) {
            // as it should be
        } catch (IOException other) {
            throw new AssertionError(other);
        }
    }
}
