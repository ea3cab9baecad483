package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Room for two sign-ins at once: each takes 128 MiB while Argon2id runs, and four at once end a heap of 512 MB. A few
 * others wait in line, and whoever comes behind them is told at once to come back: each that waits holds a thread of the
 * server, which in a default run serves the public side too.
 */
@ApplicationScoped
public class SignInPlaces {

    private static final int PLACES = 2;
    private static final int IN_LINE = 16;
    private static final int SECONDS = 10;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final Semaphore door = new Semaphore(PLACES + IN_LINE);

    public <T> T in(Supplier<T> work, T whenFull) {
        if (!door.tryAcquire()) {
            return whenFull;
        }
        try {
            return inLine(work, whenFull);
        } finally {
            door.release();
        }
    }

    private <T> T inLine(Supplier<T> work, T whenFull) {
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return whenFull;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return whenFull;
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
