package org.amana.triage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.amana.container.InTriage;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether the time of a refusal tells what was wrong. */
@InTriage
class SignInTimingIT {

    private static final int TURNS = 200;

    @Inject
    OfficersForTests officers;

    @Inject
    SignIn signIn;

    @Test
    @Tag("S-15")
    @Tag("campaign")
    void wrong_name_passphrase_or_code_cannot_be_told_apart_by_the_time_they_take() {
        var officer = officers.newcomer("t.time", Role.TRIAGE);
        var name = officer.name().value();
        var tries = List.<Runnable>of(
                () -> signIn.signIn("t.nobody", officer.passphrase().toCharArray(), "000000"),
                () -> signIn.signIn(name, "not this passphrase".toCharArray(), "000000"),
                () -> signIn.signIn(name, officer.passphrase().toCharArray(), "000000"));
        var nanos = new long[tries.size()][TURNS];

        tries.forEach(Runnable::run);
        for (int turn = 0; turn < TURNS; turn++) {
            // In turn, so that whatever else the machine does falls on each of them alike.
            for (int kind = 0; kind < tries.size(); kind++) {
                var began = System.nanoTime();
                tries.get((kind + turn) % tries.size()).run();
                nanos[(kind + turn) % tries.size()][turn] = System.nanoTime() - began;
            }
        }

        var means = Arrays.stream(nanos).mapToDouble(one -> Arrays.stream(one).average().orElseThrow()).toArray();
        System.out.printf("means of %d refusals: name %.1f ms, passphrase %.1f ms, code %.1f ms%n", TURNS, means[0] / 1e6, means[1] / 1e6, means[2] / 1e6);
        var least = Arrays.stream(means).min().orElseThrow();
        var most = Arrays.stream(means).max().orElseThrow();
        assertThat(most / least).isLessThanOrEqualTo(1.05);
    }
}
