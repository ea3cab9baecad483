package org.amana.triage.collection;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.platform.Incident;
import org.amana.platform.Settings;

/** Every 30 seconds, with everybody signed out: collect, then tell the duty if something urgent waits. */
@WebListener
public class CollectionClock implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(CollectionClock.class.getName());
    private static final int USUAL_SECONDS = 30;
    private static final int AFTER_START_SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private CollectItems collectItems;

    @Inject
    private DutyMail dutyMail;

    private ScheduledFuture<?> ticking;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        var seconds = pause().toSeconds();
        ticking = schedule.scheduleWithFixedDelay(this::tick, first((int) seconds), seconds, TimeUnit.SECONDS);
    }

    /** From the end of one collection to the beginning of the next. */
    static Duration pause() {
        return Duration.ofSeconds(Settings.number("amana.courier.seconds", USUAL_SECONDS, 1, 3600));
    }

    /** Soon after the start; tests that collect when they want to put it off. */
    private static int first(int seconds) {
        return Settings.number("amana.courier.first", Math.min(seconds, AFTER_START_SECONDS), 1, 3600);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        ticking.cancel(true);
    }

    /** Nothing that goes wrong in one round may stop the next. */
    private void tick() {
        try {
            collectItems.collect();
        } catch (IOException unreachable) {
            LOG.log(Level.WARNING, "intake does not answer; the courier tries again");
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
        try {
            dutyMail.tellIfUrgent();
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }
}
