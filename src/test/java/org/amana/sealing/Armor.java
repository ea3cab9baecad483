package org.amana.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The strict text form of an age file (C2SP age, "ASCII armor"), which the product does not take and the vectors need. */
final class Armor {

    private static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final String END = "-----END AGE ENCRYPTED FILE-----";
    private static final int LINE = 64;

    /** The text is not armored as it must be. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private Armor() {}

    static byte[] open(byte[] armored) throws Malformed {
        String[] lines = new String(armored, StandardCharsets.ISO_8859_1)
                .strip()
                .replace("\r\n", "\n")
                .split("\n", -1);
        int last = lines.length - 1;
        require(last >= 1 && lines[0].equals(BEGIN) && lines[last].equals(END));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < last; i++) {
            require(i == last - 1 ? !lines[i].isEmpty() && lines[i].length() <= LINE : lines[i].length() == LINE);
            require(i == last - 1 || !lines[i].contains("="));
            bytes.writeBytes(decode(lines[i]));
        }
        return bytes.toByteArray();
    }

    private static byte[] decode(String line) throws Malformed {
        try {
            byte[] bytes = Base64.getDecoder().decode(line);
            require(Base64.getEncoder().encodeToString(bytes).equals(line));
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Malformed();
        }
    }

    private static void require(boolean holds) throws Malformed {
        if (!holds) {
            throw new Malformed();
        }
    }
}
