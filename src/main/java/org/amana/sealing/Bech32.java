package org.amana.sealing;

/**
 * Bech32 as in BIP 173, without its limit of 90 characters: the text form of age recipients and identities (C2SP age,
 * "Conventions"). Text is taken in the case of its prefix only.
 */
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    private Bech32() {}

    /** Lower case, whatever the case of the prefix. */
    static String encode(String prefix, byte[] bytes) {
        byte[] words = toWords(bytes);
        StringBuilder text = new StringBuilder(prefix.length() + 1 + words.length + CHECKSUM);
        text.append(lowerCase(prefix)).append('1');
        for (byte word : words) {
            text.append(ALPHABET.charAt(word));
        }
        int polymod = polymod(prefix, words, CHECKSUM) ^ 1;
        for (int i = 0; i < CHECKSUM; i++) {
            text.append(ALPHABET.charAt(polymod >>> (5 * (5 - i)) & 31));
        }
        Secret.wipe(words);
        return text.toString();
    }

    /** Throws {@link IllegalArgumentException}, without the text, when it is not Bech32 or has another prefix or case. */
    static byte[] decode(String prefix, CharSequence text) {
        int start = prefix.length() + 1;
        if (text.length() < start + CHECKSUM
                || !prefix.contentEquals(text.subSequence(0, prefix.length()))
                || text.charAt(prefix.length()) != '1') {
            throw malformed();
        }
        boolean upperCase = !prefix.equals(lowerCase(prefix));
        byte[] words = new byte[text.length() - start];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(text.charAt(start + i), upperCase);
        }
        if (polymod(prefix, words, 0) != 1) {
            throw malformed();
        }
        byte[] bytes = toBytes(words, words.length - CHECKSUM);
        Secret.wipe(words);
        return bytes;
    }

    private static byte word(char letter, boolean upperCase) {
        boolean isUpper = letter >= 'A' && letter <= 'Z';
        boolean isLower = letter >= 'a' && letter <= 'z';
        int word = ALPHABET.indexOf(isUpper ? letter + ('a' - 'A') : letter);
        if (word < 0 || upperCase && isLower || !upperCase && isUpper) {
            throw malformed();
        }
        return (byte) word;
    }

    private static byte[] toWords(byte[] bytes) {
        byte[] words = new byte[(bytes.length * 8 + 4) / 5];
        int bits = 0;
        int held = 0;
        int w = 0;
        for (byte b : bytes) {
            held = held << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                words[w++] = (byte) (held >>> bits & 31);
            }
        }
        if (bits > 0) {
            words[w] = (byte) (held << (5 - bits) & 31);
        }
        return words;
    }

    private static byte[] toBytes(byte[] words, int count) {
        byte[] bytes = new byte[count * 5 / 8];
        int bits = 0;
        int held = 0;
        int b = 0;
        for (int i = 0; i < count; i++) {
            held = held << 5 | words[i];
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[b++] = (byte) (held >>> bits);
            }
        }
        if (bits >= 5 || (held & (1 << bits) - 1) != 0) {
            throw malformed();
        }
        return bytes;
    }

    private static int polymod(String prefix, byte[] words, int zeros) {
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum) ^ lowerCase(prefix.charAt(i)) >>> 5;
        }
        sum = step(sum);
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum) ^ lowerCase(prefix.charAt(i)) & 31;
        }
        for (byte word : words) {
            sum = step(sum) ^ word;
        }
        for (int i = 0; i < zeros; i++) {
            sum = step(sum);
        }
        return sum;
    }

    private static int step(int sum) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= GENERATOR[i] & -(top >>> i & 1);
        }
        return next;
    }

    private static char lowerCase(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }

    private static String lowerCase(String ascii) {
        char[] letters = ascii.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = lowerCase(letters[i]);
        }
        return new String(letters);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "This is not the text of an age recipient or identity of the expected kind.");
    }
}
