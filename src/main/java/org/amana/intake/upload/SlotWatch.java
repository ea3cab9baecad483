package org.amana.intake.upload;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.amana.platform.Settings;
import org.amana.platform.UnsafeStart;

/** The one set of slots of this node, for forms and programs together, and the look at them every few seconds. */
@ApplicationScoped
public class SlotWatch {

    /**
     * Each may cost two and a half of the server's threads: those that read, as many that were dropped and have not noticed,
     * and half as many that wait. The server has 200 (pre-boot.asadmin), for both sides; pages need some too.
     */
    private static final int MOST_SLOTS = 72;

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private UploadSlots slots;
    private ScheduledFuture<?> watch;

    @PostConstruct
    void begin() {
        int most = most();
        slots = new UploadSlots(most, most / 2, System::nanoTime);
        watch = scheduler.scheduleWithFixedDelay(
                slots::dropSlow, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        watch.cancel(false);
    }

    /** @throws UnsafeStart where the setting leaves pages no thread */
    public static int most() {
        return Settings.number("amana.upload.slots", 64, 2, MOST_SLOTS);
    }

    public UploadSlots slots() {
        return slots;
    }
}
