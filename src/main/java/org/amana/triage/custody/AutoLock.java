package org.amana.triage.custody;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.amana.platform.Incident;

/** Looks every few seconds whether someone went away without locking. */
@WebListener
public class AutoLock implements ServletContextListener {

    private static final int SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private Custody custody;

    private ScheduledFuture<?> watch;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        watch = schedule.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Nothing that goes wrong in one look may stop the next. */
    private void look() {
        try {
            custody.lockIdle();
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        watch.cancel(false);
        custody.destroyEverything();
    }
}
