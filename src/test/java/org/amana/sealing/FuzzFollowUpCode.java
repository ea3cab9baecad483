package org.amana.sealing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A code as somebody typed it: its 24 digits, or {@link MistypedCode}. Without the derivation, which is slow on purpose. */
public final class FuzzFollowUpCode {

    private FuzzFollowUpCode() {}

    public static byte[][] seeds() {
        try (var code = FollowUpCode.fromFormSeed(FormSeed.parse("00112233445566778899aabbccddeeff"))) {
            var groups = code.groups();
            return new byte[][] {
                String.join(" ", groups).getBytes(StandardCharsets.UTF_8),
                String.join("-", groups).replace('1', '١').replace('7', '۷').getBytes(StandardCharsets.UTF_8),
                ("\u2067" + String.join("\u00a0", groups) + "\u2069").getBytes(StandardCharsets.UTF_8)
            };
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try (var code = FollowUpCode.parse(new String(input, StandardCharsets.UTF_8))) {
            var groups = code.groups();
            if (!groups.equals(again(groups))) {
                throw new AssertionError("a code that does not come back as it went");
            }
        } catch (MistypedCode refused) {
            // as it should be
        }
    }

    private static List<String> again(List<String> groups) throws MistypedCode {
        try (var code = FollowUpCode.parse(String.join("", groups))) {
            return code.groups();
        }
    }
}
