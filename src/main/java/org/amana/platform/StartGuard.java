package org.amana.platform;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a side's checks before its first request. A broken promise, or a fault that nobody foresaw, stops the deployment
 * with one sentence in the log, on a line that begins with {@link #REFUSED}. Where the server was started for this side
 * alone, it ends with that: it would stay, say that it is ready, and answer for itself.
 */
public abstract class StartGuard implements ServletContextListener {

    /** What the line begins with that says why a side did not start. */
    public static final String REFUSED = "Amana does not start: ";

    /** Set by who starts the server for one side alone. */
    public static final String ALONE = "amana.alone";

    private static final Logger LOG = Logger.getLogger(StartGuard.class.getName());

    /** @throws UnsafeStart where a promise cannot be kept */
    protected abstract void check();

    @Override
    public final void contextInitialized(ServletContextEvent event) {
        try {
            check();
            ServerLoggers.silence();
        } catch (UnsafeStart unsafe) {
            throw refused(unsafe);
        } catch (RuntimeException fault) {
            throw refused(new UnsafeStart("A fault that nobody foresaw, incident " + Incident.log(fault) + " in the log, of the kind "
                    + fault.getClass().getName() + "."));
        }
    }

    /**
     * What comes with the program as a file of data, which an institution may have changed.
     *
     * @param file throws {@link IllegalStateException} with one sentence that names the fault
     */
    protected static void mustBeWhole(Supplier<?> file) {
        try {
            file.get();
        } catch (IllegalStateException fault) {
            throw new UnsafeStart(fault.getMessage());
        }
    }

    private static UnsafeStart refused(UnsafeStart why) {
        LOG.log(Level.SEVERE, "{0}{1}", new Object[] {REFUSED, why.getMessage()});
        if (Settings.optional(ALONE).isPresent()) {
            endWith(REFUSED + why.getMessage());
        }
        return why;
    }

    /** Past the server's log, which is written by others, in their time. */
    private static void endWith(String sentence) {
        try (var terminal = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)) {
            terminal.println(sentence);
        }
        Runtime.getRuntime().halt(1);
    }
}
