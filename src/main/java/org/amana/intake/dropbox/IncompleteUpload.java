package org.amana.intake.dropbox;

/** Staging does not hold what was announced: it was swept, or cut. Nothing was received. */
public final class IncompleteUpload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncompleteUpload() {
        super("staging does not hold what was announced");
    }
}
