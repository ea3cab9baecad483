package org.amana.triage.oversight;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.amana.platform.Incident;

/**
 * Checks the log at every start and once a day, and signs what it found whole. A broken one stops nobody from reading
 * what waits, but stands on the first page.
 */
@WebListener
public class CheckpointClock implements ServletContextListener {

    private static final int MINUTES = 15;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private KeepCheckpoints keepCheckpoints;

    @Inject
    private CountCases countCases;

    private ScheduledFuture<?> ticking;
    private boolean checkedSinceStart;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ticking = schedule.scheduleWithFixedDelay(this::tick, 0, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        ticking.cancel(false);
    }

    private void tick() {
        try {
            if (!checkedSinceStart || keepCheckpoints.isDue()) {
                keepCheckpoints.checkAndSign();
                countCases.count();
                checkedSinceStart = true;
            }
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }
}
