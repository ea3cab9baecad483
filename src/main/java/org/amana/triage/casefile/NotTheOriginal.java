package org.amana.triage.casefile;

import java.io.IOException;

/** What was opened is not the file that the report lists. */
final class NotTheOriginal extends IOException {

    private static final long serialVersionUID = 1L;

    NotTheOriginal() {
        super("what was opened is not the file that the report lists");
    }
}
