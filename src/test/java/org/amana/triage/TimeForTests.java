package org.amana.triage;

import java.time.Duration;
import org.amana.container.inside.ClockOfTests;

/** Time goes as always, and jumps when a test wants it to. */
final class TimeForTests {

    private TimeForTests() {}

    static void jump(Duration by) {
        ClockOfTests.goesForward(by);
    }
}
