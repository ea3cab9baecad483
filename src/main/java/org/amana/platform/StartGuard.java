package org.amana.platform;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a side's checks before its first request. A broken promise stops the deployment with one sentence in the log,
 * on a line that begins with {@link #REFUSED}.
 */
public abstract class StartGuard implements ServletContextListener {

    /** What the line begins with that says why a side did not start. */
    public static final String REFUSED = "Amana does not start: ";

    private static final Logger LOG = Logger.getLogger(StartGuard.class.getName());

    /** @throws UnsafeStart where a promise cannot be kept */
    protected abstract void check();

    @Override
    public final void contextInitialized(ServletContextEvent event) {
        try {
            check();
        } catch (UnsafeStart unsafe) {
            LOG.log(Level.SEVERE, "{0}{1}", new Object[] {REFUSED, unsafe.getMessage()});
            throw unsafe;
        }
    }
}
