package org.amana.outside;

import java.time.Duration;
import java.util.concurrent.Callable;

/** What something came to, and how long it took. */
record Stopwatch<T>(T result, Duration took) {

    static <T> Stopwatch<T> of(Callable<T> task) throws Exception {
        long began = System.nanoTime();
        var result = task.call();
        return new Stopwatch<>(result, Duration.ofNanos(System.nanoTime() - began));
    }
}
