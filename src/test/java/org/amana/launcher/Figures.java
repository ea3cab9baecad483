package org.amana.launcher;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one campaign, in nanoseconds. */
record Figures(long[] nanos, int failures, double seconds) {

    Figures {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    double milliseconds(double percentile) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        var index = (int) Math.ceil(percentile / 100 * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }

    String percentiles() {
        return String.format(
                Locale.ROOT, "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms", milliseconds(50), milliseconds(95), milliseconds(99));
    }
}
