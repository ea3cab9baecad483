package org.amana.intake.dropbox;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names the sealed chunks of one upload. Known to this side only; nothing can be derived from it. */
public record UploadId(String hex) {

    public UploadId {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an upload id has 32 hexadecimal digits");
        }
    }

    public static UploadId generate(SecureRandom random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new UploadId(HexFormat.of().formatHex(bytes));
    }
}
