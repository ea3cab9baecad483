package org.amana.witness;

import java.io.IOException;
import java.util.Optional;

/** The rows of a log, one after the other, wherever they lie: a database or an exported file. */
@FunctionalInterface
public interface LogRows {

    /** The next row; empty behind the last. */
    Optional<LogRow> next() throws IOException;
}
