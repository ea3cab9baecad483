package org.amana.platform;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What the server logs of a fault that it sees on the way to us: in a forwarded page, a bean, a transaction, a connection. It
 * writes messages and stacks, and messages repeat what people typed and what a database was told. Our own line says what
 * kind of fault it was, and where ({@link Incident}).
 */
final class ServerLoggers {

    /** Held here: a logger that nobody holds forgets its level. */
    private static final List<Logger> OF_FAULTS = Stream.of(
                    "jakarta.enterprise.web.core",
                    "jakarta.enterprise.ejb.container",
                    "jakarta.enterprise.concurrent",
                    "jakarta.enterprise.resource.webcontainer.faces",
                    "javax.enterprise.resource.jta",
                    "javax.enterprise.resource.resourceadapter",
                    "javax.enterprise.system.core.transaction",
                    "org.eclipse.persistence.session",
                    "org.glassfish.jersey")
            .map(Logger::getLogger)
            .toList();

    private ServerLoggers() {}

    /**
     * To be called when a side has started: why one does not start, the server may say. The loggers are those of the process:
     * where both sides share one, the second starts in silence, but for what we say ourselves.
     */
    static void silence() {
        OF_FAULTS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
