package org.amana.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was to be reached, and whether it was. */
final class Goals {

    private final List<String> lines = new ArrayList<>();
    private boolean missed;

    void atLeast(double goal, double measured, String what) {
        add(measured >= goal, measured, "at least", goal, what);
    }

    void atMost(double goal, double measured, String what) {
        add(measured <= goal, measured, "at most", goal, what);
    }

    /** What was not measured is not reached. */
    private void add(boolean reached, double measured, String how, double goal, String what) {
        missed |= !reached;
        lines.add(String.format(Locale.ROOT, "%-8s %s: %.1f, %s %.0f", reached ? "reached" : "MISSED", what, measured, how, goal));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean missed() {
        return missed;
    }
}
