package org.amana.sealing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Padding to sizes that many plaintexts share, so that the size of a sealed part says little: O(log log n) bits, at the
 * price of at most 12 % more bytes, and never below 16 KiB.
 *
 * <p>Says nothing about how many parts there are, or when they were sent.
 *
 * @see <a href="https://arxiv.org/abs/1806.03160">Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
 *     Communication with PURBs", section 4.4 (Padmé)</a>
 */
public final class Padme {

    /** In bytes. */
    public static final int LEAST = 16 * 1024;

    private static final byte[] ZEROS = new byte[8 * 1024];

    private Padme() {}

    /** How many bytes a plaintext of {@code size} bytes, 0 to 2^62, has once padded. */
    public static long paddedSize(long size) {
        if (size < 0 || size > 1L << 62) {
            throw new IllegalArgumentException("There is no such size.");
        }
        if (size <= LEAST) {
            return LEAST;
        }
        int exponent = floorLog2(size);
        int lowBits = exponent - (floorLog2(exponent) + 1);
        long mask = (1L << lowBits) - 1;
        return size + mask & ~mask;
    }

    /** Whether a padded plaintext can have this size. */
    public static boolean isPadded(long size) {
        return size >= LEAST && paddedSize(size) == size;
    }

    /** With spaces behind it, which JSON ignores. */
    public static byte[] padText(byte[] utf8) {
        byte[] padded = Arrays.copyOf(utf8, Math.toIntExact(paddedSize(utf8.length)));
        Arrays.fill(padded, utf8.length, padded.length, (byte) ' ');
        return padded;
    }

    /** Passes everything on to {@code out}; {@code close()} adds the zero bytes and closes {@code out}. */
    public static OutputStream zeroPadding(OutputStream out) {
        return new ZeroPadding(out);
    }

    private static int floorLog2(long number) {
        return 63 - Long.numberOfLeadingZeros(number);
    }

    private static final class ZeroPadding extends FilterOutputStream {

        private long written;
        private boolean closed;

        ZeroPadding(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            for (long left = paddedSize(written) - written; left > 0; left -= ZEROS.length) {
                out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
            }
            out.close();
        }
    }
}
