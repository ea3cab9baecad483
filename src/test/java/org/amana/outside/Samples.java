package org.amana.outside;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Files that look like what they are called, of any size, the same each time. */
final class Samples {

    private static final byte[] JPEG = {
        (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private Samples() {}

    static byte[] jpeg(int bytes) {
        return of(JPEG, bytes);
    }

    /** A program of Linux. */
    static byte[] elf(int bytes) {
        return of(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0, 1, 0, 0, 0}, bytes);
    }

    /** A program of Windows. */
    static byte[] exe(int bytes) {
        var start = new byte[128];
        start[0] = 'M';
        start[1] = 'Z';
        start[60] = 64;
        start[64] = 'P';
        start[65] = 'E';
        return of(start, bytes);
    }

    /** A picture with these words in it, as a camera's comment. */
    static byte[] jpegSaying(String words, int bytes) {
        var picture = jpeg(bytes);
        var said = words.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(said, 0, picture, bytes / 2, said.length);
        return picture;
    }

    private static byte[] of(byte[] start, int bytes) {
        var content = new byte[bytes];
        new SplittableRandom(bytes).nextBytes(content);
        System.arraycopy(start, 0, content, 0, Math.min(start.length, bytes));
        return content;
    }
}
