package org.amana.sealing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;

/**
 * Seals to recipients and opens with an identity, as an age v1 file that stock {@code age} reads and writes.
 *
 * <p>Guarantees: only the identities of the recipients open the file; any change to it is noticed; every byte that
 * {@link #open} hands out is one that was sealed, in its place. Reads and writes in chunks of 64 KiB, about 130 KiB of
 * memory whatever the size of the file.
 *
 * <p>Does not guarantee: who sealed it (anyone with a recipient can); its size, which shows (see {@link Padme}); and,
 * for a stream, that the end is there before the end was read. A file cut off fails with {@link CannotOpen} only where
 * it was cut, so nothing that was read may have an effect before the stream has reached its end.
 *
 * @see <a href="https://c2sp.org/age">C2SP age</a>
 */
public final class AgeFile {

    static final int FILE_KEY = 16;

    private AgeFile() {}

    /**
     * Writes the header to {@code out} at once, and then what is written to the returned stream, sealed.
     *
     * <p>{@code close()} ends the file and closes {@code out}. A stream that was not closed leaves a file that does not
     * open: when the source fails, abandon the stream, for closing it (as try-with-resources does) would make half a file
     * look like a whole one.
     */
    public static OutputStream sealTo(OutputStream out, List<Recipient> recipients, SecureRandom random)
            throws IOException {
        byte[] fileKey = randomBytes(random, FILE_KEY);
        try {
            out.write(header(fileKey, recipients, random).bytes());
            byte[] nonce = randomBytes(random, AgePayload.NONCE);
            out.write(nonce);
            return new AgeSealingStream(AgePayload.cipher(fileKey, nonce), out);
        } finally {
            Secret.wipe(fileKey);
        }
    }

    /** The same for what fits into memory. */
    public static byte[] seal(byte[] plaintext, List<Recipient> recipients, SecureRandom random) {
        ByteArrayOutputStream sealed =
                new ByteArrayOutputStream(plaintext.length + plaintext.length / 2048 + 2048 * (1 + recipients.size()));
        try (OutputStream out = sealTo(sealed, recipients, random)) {
            out.write(plaintext);
        } catch (IOException arraysDoNotFail) {
            throw new IllegalStateException(arraysDoNotFail);
        }
        return sealed.toByteArray();
    }

    /**
     * Reads the header at once and the rest as the returned stream is read; closing that closes {@code in}.
     *
     * <p>Throws {@link CannotOpen}, here or while reading, on anything that is not exactly one whole age file for this
     * identity; other {@link IOException}s come from {@code in}.
     */
    public static InputStream open(InputStream in, Identity identity) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        return open(readHeader(buffered), buffered, identity);
    }

    /** The same for what fits into memory: all of it, or {@link CannotOpen}. */
    public static byte[] open(byte[] sealed, Identity identity) throws CannotOpen {
        try (InputStream in = open(new ByteArrayInputStream(sealed), identity)) {
            return in.readAllBytes();
        } catch (CannotOpen e) {
            throw e;
        } catch (IOException arraysDoNotFail) {
            throw new IllegalStateException(arraysDoNotFail);
        }
    }

    /** Leaves {@code in} at the first byte of the payload. Reads byte by byte, at most 64 KiB: hand in something buffered. */
    public static AgeHeader readHeader(InputStream in) throws IOException {
        return AgeHeader.read(in);
    }

    /**
     * How many bytes are sealed in a payload (all behind the header) of so many bytes, which anyone can tell; negative when
     * no payload is that long.
     */
    public static long plaintextSize(long payloadBytes) {
        return AgePayload.plaintextSize(payloadBytes);
    }

    /** Opens a file whose header is kept apart from its payload. */
    public static InputStream open(AgeHeader header, InputStream payload, Identity identity) throws IOException {
        byte[] fileKey = HybridStanza.unwrap(header.stanzas(), identity);
        try {
            return open(header, payload, fileKey);
        } finally {
            Secret.wipe(fileKey);
        }
    }

    /** The same for whoever has had several identities; it tries one after the other. */
    public static InputStream open(AgeHeader header, InputStream payload, Collection<Identity> identities)
            throws IOException {
        byte[] fileKey = HybridStanza.unwrap(header.stanzas(), identities);
        try {
            return open(header, payload, fileKey);
        } finally {
            Secret.wipe(fileKey);
        }
    }

    /** The same for what fits into memory. */
    public static byte[] open(byte[] sealed, Collection<Identity> identities) throws CannotOpen {
        ByteArrayInputStream in = new ByteArrayInputStream(sealed);
        try (InputStream plain = open(readHeader(in), in, identities)) {
            return plain.readAllBytes();
        } catch (CannotOpen e) {
            throw e;
        } catch (IOException arraysDoNotFail) {
            throw new IllegalStateException(arraysDoNotFail);
        }
    }

    /**
     * Another header for the same payload: from then on these recipients open the file, and with the header that is
     * returned nobody else does. Whoever kept the old header still opens it with the old identity.
     */
    public static AgeHeader rewrap(
            AgeHeader header, Collection<Identity> identities, List<Recipient> recipients, SecureRandom random)
            throws CannotOpen {
        byte[] fileKey = HybridStanza.unwrap(header.stanzas(), identities);
        try {
            if (!header.isAuthenticUnder(fileKey)) {
                throw new CannotOpen(CannotOpen.At.HEADER_MAC);
            }
            return header(fileKey, recipients, random);
        } finally {
            Secret.wipe(fileKey);
        }
    }

    static InputStream open(AgeHeader header, InputStream payload, byte[] fileKey) throws IOException {
        if (!header.isAuthenticUnder(fileKey)) {
            throw new CannotOpen(CannotOpen.At.HEADER_MAC);
        }
        byte[] nonce = payload.readNBytes(AgePayload.NONCE);
        if (nonce.length < AgePayload.NONCE) {
            throw new CannotOpen(CannotOpen.At.HEADER);
        }
        return new AgeOpeningStream(AgePayload.cipher(fileKey, nonce), payload);
    }

    private static AgeHeader header(byte[] fileKey, List<Recipient> recipients, SecureRandom random) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("Nobody could open it.");
        }
        return AgeHeader.of(
                recipients.stream()
                        .map(recipient -> HybridStanza.wrap(fileKey, recipient, random))
                        .toList(),
                fileKey);
    }

    private static byte[] randomBytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
