package org.amana.triage.casefile.export;

import java.io.IOException;
import java.io.OutputStream;
import org.amana.triage.CaseId;

/** How asking for a case as a file ended. */
public sealed interface ExportOutcome {

    /** It is written into the log; now its bytes may leave. */
    record Ready(CaseId id, Content content) implements ExportOutcome {}

    record Damaged() implements ExportOutcome {}

    record NoSuchCase() implements ExportOutcome {}

    /** Writes a zip archive, part by part, never to a disk. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
