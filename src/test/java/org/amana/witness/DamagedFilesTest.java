package org.amana.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.CheckpointKey;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.SignedDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that leave the house or come into it, each with one byte changed or cut off anywhere. The same at every run. */
@Tag("S-18")
class DamagedFilesTest {

    private static final int DAMAGES = 2_500;

    private final SecureRandom secure = new SecureRandom();
    private final Random random = new Random(23_112_026L);

    /** Whether the file was taken for whole. */
    private interface Reading {
        boolean passes(byte[] file) throws Exception;
    }

    @Test
    void a_damaged_sealed_part_does_not_open() throws Exception {
        var identity = Identity.generate(secure);
        var whole = AgeFile.seal(new byte[70_000], List.of(identity.recipient(), Identity.generate(secure).recipient()), secure);

        assertAllRefused(whole, file -> {
            try {
                AgeFile.open(file, identity);
                return true;
            } catch (CannotOpen damaged) {
                return false;
            }
        });
    }

    @Test
    void a_damaged_directory_or_signature_is_refused() throws Exception {
        var root = DirectoryRoot.generate(secure);
        var desk = new Directory.Desk("central", Identity.generate(secure).recipient(), Map.of("fr", "Équipe"), List.of());
        var json = new Directory("amana-example", 1, LocalDate.of(2027, 11, 30), Identity.generate(secure).recipient(), List.of(desk)).toJson();
        var signature = root.sign(json);

        assertAllRefused(json, file -> isAccepted(file, signature, root));
        assertAllRefused(signature, file -> isAccepted(json, file, root));
    }

    private static boolean isAccepted(byte[] json, byte[] signature, DirectoryRoot root) {
        try {
            SignedDirectory.verify(json, signature, root.publicKey());
            return true;
        } catch (DirectoryRefused damaged) {
            return false;
        }
    }

    @Test
    void a_damaged_checkpoint_is_refused() throws Exception {
        var key = CheckpointKey.generate(secure);
        var checkpoint = LogForTests.checkpoint(LogForTests.of(9));
        var verifier = VerifierKey.of(checkpoint.origin(), key);

        assertAllRefused(checkpoint.sign(key).getBytes(StandardCharsets.UTF_8), file -> {
            try {
                var read = Checkpoint.verify(new String(file, StandardCharsets.UTF_8), verifier);
                // A signature line of somebody unknown may change; what ours signed may not.
                return !read.text().equals(checkpoint.text());
            } catch (NotACheckpoint damaged) {
                return false;
            }
        });
    }

    @Test
    void a_damaged_export_of_the_log_is_no_prefix_of_it() throws Exception {
        var log = LogForTests.of(60);
        var out = new ByteArrayOutputStream();
        LogExport.write("amana.example", LogForTests.rows(log), out);

        assertAllRefused(out.toByteArray(), file -> {
            try {
                var export = LogExport.read(new ByteArrayInputStream(file));
                var isOurs = export.deployment().equals("amana.example");
                var finding = CheckLog.isPrefix(export, LogForTests.rows(log));
                // Cut off between two lines it is the export of an earlier day, and no damage.
                var isEarlier = file.length < out.size() && file[file.length - 1] == '\n';
                return isOurs && finding instanceof Finding.Whole && !isEarlier;
            } catch (IOException damaged) {
                return false;
            }
        });
    }

    private void assertAllRefused(byte[] whole, Reading reading) throws Exception {
        for (int i = 0; i < DAMAGES; i++) {
            var damaged = i % 2 == 0 ? flipped(whole) : Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThat(reading.passes(damaged)).as("damage %d", i).isFalse();
        }
    }

    private byte[] flipped(byte[] whole) {
        var changed = whole.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
        return changed;
    }
}
