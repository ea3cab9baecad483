package org.amana.witness;

import java.io.IOException;

/** What was given is no exported audit log, or was cut off within a line. */
public final class NotAnExport extends IOException {

    private static final long serialVersionUID = 1L;

    NotAnExport(String message) {
        super(message);
    }
}
