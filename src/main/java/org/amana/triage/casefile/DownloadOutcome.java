package org.amana.triage.casefile;

import java.io.IOException;
import java.io.OutputStream;

/** How asking for a file ended. */
public sealed interface DownloadOutcome {

    /** The file was opened to its end and is what the report says; only now may its first byte leave. */
    record Ready(AttachedFile file, Content content) implements DownloadOutcome {}

    record Damaged() implements DownloadOutcome {}

    record NoSuchFile() implements DownloadOutcome {}

    /** Writes the original bytes, as they are opened, never to a disk. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
