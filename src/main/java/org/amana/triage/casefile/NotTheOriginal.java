package org.amana.triage.casefile;

import java.io.IOException;

/** What was opened is not the file that the report lists. */
public final class NotTheOriginal extends IOException {

    private static final long serialVersionUID = 1L;

    public NotTheOriginal() {
        super("what was opened is not the file that the report lists");
    }
}
