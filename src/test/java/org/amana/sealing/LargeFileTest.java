package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A 25 MB file, with everything that was ever allocated on the way counted: the heap in use can only be less. */
@Tag("S-13")
class LargeFileTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE = 25 * MEGABYTE;
    private static final long FEW_MEGABYTES = 4L * MEGABYTE;

    private final SecureRandom random = new SecureRandom();
    private final Identity desk = Identity.generate(random);

    @TempDir
    private Path directory;

    @Test
    void a_25_MB_file_is_sealed_padded_and_opened_within_a_few_MB_of_heap() throws Exception {
        Path file = directory.resolve("sealed");
        List<Recipient> recipients =
                List.of(desk.recipient(), Identity.generate(random).recipient());
        AgeFile.open(AgeFile.seal(new byte[1], recipients, random), desk);

        long allocatedToSeal = allocatedBy(() -> {
            try (OutputStream out =
                    Padme.zeroPadding(AgeFile.sealTo(Files.newOutputStream(file), recipients, random))) {
                new Pattern().transferTo(out);
            }
        });
        MessageDigest opened = Sha256.digest();
        long allocatedToOpen = allocatedBy(() -> {
            byte[] buffer = new byte[8192];
            try (InputStream in = AgeFile.open(Files.newInputStream(file), desk)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    opened.update(buffer, 0, n);
                }
            }
        });

        assertThat(allocatedToSeal).isLessThan(FEW_MEGABYTES);
        assertThat(allocatedToOpen).isLessThan(FEW_MEGABYTES);
        assertThat(opened.digest()).isEqualTo(expected());
    }

    private static byte[] expected() throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(new Pattern().readAllBytes());
        digest.update(new byte[Math.toIntExact(Padme.paddedSize(SIZE) - SIZE)]);
        return digest.digest();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long allocatedBy(Work work) throws IOException {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        work.run();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    /** Bytes in which no two chunks are alike. */
    private static final class Pattern extends InputStream {

        private int position;

        @Override
        public int read() {
            return position < SIZE ? next() & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int given = Math.min(length, SIZE - position);
            for (int i = 0; i < given; i++) {
                bytes[offset + i] = next();
            }
            return given == 0 && length > 0 ? -1 : given;
        }

        private byte next() {
            int at = position++;
            return (byte) (at ^ at >>> 8 ^ at >>> 16);
        }
    }
}
