package org.amana.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The textual header of an age v1 file, which wraps the file key for every recipient. Only parsing; no cryptography.
 *
 * <p>Guarantees the form (C2SP age, "Header"), at most 64 KiB, and that {@link #bytes()} are exactly those read. Until a
 * file has been opened with it, nothing in it is authentic.
 */
public final class AgeHeader {

    /** In bytes. Two hybrid recipients take 3 184. */
    static final int LIMIT = 64 * 1024;

    private static final String VERSION = "age-encryption.org/v1";
    private static final String END = "---";
    private static final int LINE = 64;
    private static final int MAC = 32;

    private final byte[] bytes;
    private final List<Stanza> stanzas;
    private final int authenticated;
    private final byte[] mac;

    private AgeHeader(byte[] bytes, List<Stanza> stanzas, int authenticated, byte[] mac) {
        this.bytes = bytes;
        this.stanzas = List.copyOf(stanzas);
        this.authenticated = authenticated;
        this.mac = mac;
    }

    /** The header that wraps {@code fileKey} in these stanzas. */
    static AgeHeader of(List<Stanza> stanzas, byte[] fileKey) {
        StringBuilder text = new StringBuilder(4096).append(VERSION).append('\n');
        for (Stanza stanza : stanzas) {
            text.append("-> ").append(String.join(" ", stanza.arguments())).append('\n');
            String body = Base64Text.encode(stanza.body());
            for (int i = 0; i <= body.length(); i += LINE) {
                text.append(body, i, Math.min(i + LINE, body.length())).append('\n');
            }
        }
        byte[] toAuthenticate = text.append(END).toString().getBytes(StandardCharsets.US_ASCII);
        byte[] mac = mac(fileKey, toAuthenticate);
        byte[] bytes = text.append(' ')
                .append(Base64Text.encode(mac))
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
        return new AgeHeader(bytes, stanzas, toAuthenticate.length, mac);
    }

    /** Takes exactly one header and nothing after it. */
    public static AgeHeader parse(byte[] bytes) throws CannotOpen {
        try {
            AgeHeader header = read(new ByteArrayInputStream(bytes));
            if (header.bytes.length == bytes.length) {
                return header;
            }
        } catch (CannotOpen e) {
            throw e;
        } catch (IOException arraysDoNotFail) {
            throw new IllegalStateException(arraysDoNotFail);
        }
        throw new CannotOpen(CannotOpen.At.HEADER);
    }

    /** Reads up to the first byte of the payload and not one further, byte by byte: hand in something buffered. */
    static AgeHeader read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        if (!lines.next().equals(VERSION)) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
        List<Stanza> stanzas = new ArrayList<>();
        int before = lines.read();
        String line = lines.next();
        while (line.startsWith("-> ")) {
            stanzas.add(stanza(line, lines));
            before = lines.read();
            line = lines.next();
        }
        if (stanzas.isEmpty() || !line.startsWith(END + " ")) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
        byte[] mac = Base64Text.decode(line.substring(END.length() + 1));
        if (mac.length != MAC) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
        return new AgeHeader(lines.bytes(), stanzas, before + END.length(), mac);
    }

    private static Stanza stanza(String firstLine, Lines lines) throws IOException {
        List<String> arguments = List.of(firstLine.substring(3).split(" ", -1));
        if (arguments.contains("")) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
        StringBuilder body = new StringBuilder();
        String line;
        do {
            line = lines.next();
            if (line.length() > LINE) {
                throw new CannotOpen(CannotOpen.At.HEADER);
            }
            body.append(line);
        } while (line.length() == LINE);
        return new Stanza(arguments, Base64Text.decode(body.toString()));
    }

    /** Exactly as read, with the MAC and the last line feed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** For every recipient what kind it claims to be, in order. */
    public List<String> stanzaTypes() {
        return stanzas.stream().map(Stanza::type).toList();
    }

    /**
     * Whether exactly two hybrid stanzas of the right form stand here, and no other: so far anyone can tell without a
     * key. Whose they are, nobody can.
     */
    public boolean isForTwoHybridRecipients() {
        return stanzas.size() == 2 && stanzas.stream().allMatch(HybridStanza::hasForm);
    }

    List<Stanza> stanzas() {
        return stanzas;
    }

    boolean isAuthenticUnder(byte[] fileKey) {
        return ConstantTime.equal(mac, mac(fileKey, Arrays.copyOf(bytes, authenticated)));
    }

    private static byte[] mac(byte[] fileKey, byte[] toAuthenticate) {
        byte[] key = Kdf.hkdf(fileKey, "header");
        try {
            return Kdf.hmac(key, toAuthenticate);
        } finally {
            Secret.wipe(key);
        }
    }

    /** Lines of printable ASCII, and every byte read so far. */
    private static final class Lines {

        private final InputStream in;
        private byte[] bytes = new byte[4096];
        private int read;

        Lines(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            int start = read;
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < ' ' || b > '~') {
                    throw new CannotOpen(CannotOpen.At.HEADER);
                }
                add(b);
            }
            add('\n');
            return new String(bytes, start, read - 1 - start, StandardCharsets.US_ASCII);
        }

        private void add(int b) throws CannotOpen {
            if (read == LIMIT) {
                throw new CannotOpen(CannotOpen.At.HEADER);
            }
            if (read == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * read);
            }
            bytes[read++] = (byte) b;
        }

        int read() {
            return read;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, read);
        }
    }
}
