package org.amana.outside;

import java.util.Arrays;

/** Two series of times, and whether their means can be told apart (Welch's t). */
final class Welch {

    private final double[] known;
    private final double[] unknown;
    private int knownSoFar;
    private int unknownSoFar;

    Welch(int each) {
        known = new double[each];
        unknown = new double[each];
    }

    void addKnown(long nanos) {
        known[knownSoFar++] = nanos;
    }

    void addUnknown(long nanos) {
        unknown[unknownSoFar++] = nanos;
    }

    double t() {
        return t(known, unknown);
    }

    /** Without the slowest: what a busy machine adds to a few hides small differences between the many. */
    double tOfTheFaster(double share) {
        var all = new double[known.length + unknown.length];
        System.arraycopy(known, 0, all, 0, known.length);
        System.arraycopy(unknown, 0, all, known.length, unknown.length);
        Arrays.sort(all);
        double limit = all[(int) (all.length * share) - 1];
        return t(
                Arrays.stream(known).filter(time -> time <= limit).toArray(),
                Arrays.stream(unknown).filter(time -> time <= limit).toArray());
    }

    @Override
    public String toString() {
        return "t %.2f, t of the faster 90 %% %.2f, means %.1f and %.1f µs, medians %.1f and %.1f µs, 2 × %d"
                .formatted(t(), tOfTheFaster(0.9), mean(known) / 1e3, mean(unknown) / 1e3, median(known) / 1e3, median(unknown) / 1e3, known.length);
    }

    private static double t(double[] one, double[] other) {
        return (mean(one) - mean(other)) / Math.sqrt(variance(one) / one.length + variance(other) / other.length);
    }

    private static double mean(double[] times) {
        return Arrays.stream(times).average().orElseThrow();
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double variance(double[] times) {
        double mean = mean(times);
        return Arrays.stream(times).map(time -> (time - mean) * (time - mean)).sum() / (times.length - 1);
    }
}
