package org.amana.triage.vault;

/**
 * A case is not as it was last written: a row changed, missing, swapped or put back. Which one is not told: to the reader
 * they are alike.
 */
public final class Damage extends Exception {

    private static final long serialVersionUID = 1L;

    Damage() {
        super("A row of this case is not the one that was written.", null, false, false);
    }
}
