package org.amana.sealing;

import java.io.IOException;

/**
 * A sealed thing does not open: damaged, cut off, forged, over bounds, or sealed to somebody else.
 *
 * <p>Which of these it was stays inside this package: to the caller they are alike, and the sentence is always the same.
 */
public final class CannotOpen extends IOException {

    private static final long serialVersionUID = 1L;

    /** Where opening stopped. For the tests against published vectors only. */
    enum At {
        HEADER,
        RECIPIENTS,
        HEADER_MAC,
        PAYLOAD,
        ROW,
        LOCK
    }

    private final At at;

    CannotOpen(At at) {
        super("This could not be opened.");
        this.at = at;
    }

    At at() {
        return at;
    }
}
