package org.amana.sealing.recovery;

/** A recovery file is not to be used. The message says why, in words for who carries it; it repeats nothing of the file. */
public final class RecoveryFileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    RecoveryFileRefused(String why) {
        super(why);
    }
}
