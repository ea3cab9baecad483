package org.amana.triage.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.amana.sealing.CheckpointKey;
import org.amana.triage.custody.KnownDirectory;
import org.amana.witness.Checkpoint;
import org.amana.witness.MerkleTree;
import org.amana.witness.VerifierKey;

/**
 * Signs checkpoints with a key in a file outside the database. Whoever has the database alone cannot make one; whoever
 * has this file too is found only by somebody outside who kept an earlier one.
 */
@ApplicationScoped
public class LogKey {

    private static final String FILE = "checkpoint-key";

    @Inject
    private KnownDirectory directory;

    /** Refuses a start without the key, or with one that others can read. */
    public static void check() {
        key().destroy();
    }

    /** What a witness verifies with. */
    public VerifierKey verifier() {
        try (var key = key()) {
            return VerifierKey.of(origin(), key);
        }
    }

    /** The signed note. */
    String sign(MerkleTree rows) {
        try (var key = key()) {
            return Checkpoint.of(origin(), rows).sign(key);
        }
    }

    String deployment() {
        return directory.directory().deployment();
    }

    private String origin() {
        return Checkpoint.originOf(deployment());
    }

    private static CheckpointKey key() {
        var seed = KeyFile.read32(Settings.folder("amana.triage.keys").resolve(FILE));
        try {
            return CheckpointKey.fromSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }
}
