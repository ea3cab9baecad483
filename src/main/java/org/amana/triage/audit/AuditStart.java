package org.amana.triage.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.platform.Incident;

/** Checks the log at every start. A broken one stops nobody from reading what waits, but stands on the first page. */
@WebListener
public class AuditStart implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(AuditStart.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private VerifyAudit verifyAudit;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        executor.submit(this::verify);
    }

    private void verify() {
        try {
            verifyAudit.firstBrokenRow()
                    .ifPresent(row -> LOG.log(Level.SEVERE, "the audit log was changed: row {0} does not fit", row));
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }
}
