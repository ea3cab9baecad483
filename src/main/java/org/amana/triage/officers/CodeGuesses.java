package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.amana.triage.OfficerName;

/**
 * Bounds the guessing of codes by somebody who has the passphrase: five wrong ones in ten minutes, then none is right for
 * a while. Only the right passphrase gets this far, so that no stranger can shut an officer out.
 */
@ApplicationScoped
public class CodeGuesses {

    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Map<OfficerName, Deque<Instant>> wrong = new HashMap<>();

    @Inject
    private Clock clock;

    public synchronized boolean mayTry(OfficerName name) {
        return recent(name).size() < MOST;
    }

    public synchronized void wasWrong(OfficerName name) {
        recent(name).add(clock.instant());
    }

    public synchronized void wasRight(OfficerName name) {
        wrong.remove(name);
    }

    private Deque<Instant> recent(OfficerName name) {
        var guesses = wrong.computeIfAbsent(name, same -> new ArrayDeque<>());
        while (!guesses.isEmpty() && guesses.peek().plus(WITHIN).isBefore(clock.instant())) {
            guesses.poll();
        }
        return guesses;
    }
}
