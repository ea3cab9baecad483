package org.amana.triage.trial;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.platform.Incident;

/** Once a day for each way, at a moment that nobody can foresee: what comes on the hour would be known for what it is. */
@WebListener
public class TrialClock implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(TrialClock.class.getName());
    private static final int MINUTES = 10;

    /** After midnight, UTC: what is refused then has hours left to be tried again. */
    static final Duration LATEST = Duration.ofHours(20);

    private static final Duration AGAIN = Duration.ofHours(1);

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    private SendTrial sendTrial;

    @Inject
    private TrialStore store;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    private final Map<Way, Instant> next = new EnumMap<>(Way.class);
    private LocalDate planned;
    private Instant nextLook = Instant.EPOCH;
    private ScheduledFuture<?> ticking;

    public TrialClock() {}

    TrialClock(ManagedScheduledExecutorService schedule, SendTrial sendTrial, TrialStore store, SecureRandom random, Clock clock) {
        this.schedule = schedule;
        this.sendTrial = sendTrial;
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ticking = schedule.scheduleWithFixedDelay(this::tick, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        ticking.cancel(true);
    }

    private void tick() {
        try {
            TrialAddress.given().ifPresent(this::sendDue);
            TrialAddress.given().filter(origin -> !clock.instant().isBefore(nextLook)).ifPresent(this::lookAtDirectory);
        } catch (RuntimeException fault) {
            Incident.log(fault);
        }
    }

    private void sendDue(String origin) {
        var today = LocalDate.now(clock);
        var midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!today.equals(planned)) {
            planned = today;
            for (var way : Way.values()) {
                next.put(way, midnight.plus(Duration.ofMinutes(random.nextLong(LATEST.toMinutes()))));
            }
        }
        for (var way : Way.values()) {
            var isDue = !clock.instant().isBefore(next.get(way))
                    && store.since(way, midnight).stream().noneMatch(TrialReport::wasReceived);
            if (isDue) {
                send(way, origin);
            }
        }
    }

    private void lookAtDirectory(String origin) {
        nextLook = clock.instant().plus(AGAIN);
        try {
            sendTrial.lookAtDirectory(origin);
        } catch (IOException unreachable) {
            LOG.log(Level.WARNING, "the public address does not answer when asked for its directory; it is asked again");
        }
    }

    private void send(Way way, String origin) {
        next.put(way, clock.instant().plus(AGAIN));
        try {
            if (sendTrial.send(way, origin)) {
                return;
            }
            LOG.log(Level.WARNING, "the public address refused a test report ({0}); it is tried again", way);
        } catch (IOException unreachable) {
            LOG.log(Level.WARNING, "the public address does not answer a test report ({0}); it is tried again", way);
        }
    }
}
