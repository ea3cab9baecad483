package org.amana.intake.upload;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.amana.platform.Settings;

/** The one set of slots of this node, for forms and programs together, and the look at them every few seconds. */
@ApplicationScoped
public class SlotWatch {

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private UploadSlots slots;
    private ScheduledFuture<?> watch;

    @PostConstruct
    void begin() {
        int most = Settings.number("amana.upload.slots", 64, 2, 1000);
        slots = new UploadSlots(most, most / 2, System::nanoTime);
        watch = scheduler.scheduleWithFixedDelay(
                slots::dropSlow, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        watch.cancel(false);
    }

    public UploadSlots slots() {
        return slots;
    }
}
