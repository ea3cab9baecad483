package org.amana.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A directory from anywhere: one that can be written again, or {@link DirectoryRefused}. */
public final class FuzzDirectory {

    private FuzzDirectory() {}

    public static byte[][] seeds() {
        var directory = new Directory(
                "npm-ma",
                7,
                LocalDate.of(2027, 11, 30),
                recipient(),
                List.of(
                        new Directory.Desk("central", recipient(), Map.of("ar", "فريق", "fr", "Équipe"), List.of()),
                        new Directory.Desk("south", recipient(), Map.of("fr", "Sud"), List.of("MA-09", "MA-10"))));
        return new byte[][] {directory.toJson(), "{\"format\":\"amana-directory/1\",\"version\":1}".getBytes(StandardCharsets.US_ASCII)};
    }

    private static Recipient recipient() {
        return Identity.generate(new SecureRandom()).recipient();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            var directory = Directory.parse(input);
            if (!Directory.parse(directory.toJson()).equals(directory)) {
                throw new AssertionError("a directory that does not come back as it went");
            }
        } catch (DirectoryRefused refused) {
            // as it should be
        }
    }
}
