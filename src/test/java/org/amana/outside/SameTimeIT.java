package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.MistypedCode;
import org.amana.sealing.ReporterKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever measures how long an answer takes finds out nothing about a code. At the pace that intake allows, this takes its time. */
@Tag("campaign")
class SameTimeIT {

    private static final int EACH = 20_000;
    private static final int MAILBOXES = 100;
    private static final int WARM_UP = 2_000;
    private static final long BETWEEN = 1_000_000_000L / 90;
    private static final int ON_ONE_LINE = 100;

    /** Of Welch's t, as usual where times are compared. */
    private static final double TOLD_APART = 4.5;

    private final HouseUnderTest house = Battered.house();
    private final Program program = Program.of(house);
    private final SecureRandom random = new SecureRandom();
    private final String deployment;
    private Wire line;
    private int onThisLine;
    private long next = System.nanoTime();

    SameTimeIT() throws IOException {
        deployment = program.directory().deployment();
    }

    /** One who tries: something to ask, made before the clock starts. */
    private interface Try {
        String of(String code);
    }

    @Test
    @Tag("S-07")
    void a_burned_mailbox_takes_as_long_as_one_that_never_was_when_a_program_asks() throws Exception {
        var burned = codes();
        for (var code : burned) {
            var keys = keys(code);
            Mail.deliver(house, keys.mailboxSecret().id().hex(), new byte[20_000]);
            pace();
            program.bearing(keys.mailboxSecret().toBase64Url()).request("DELETE", "/mailbox");
        }

        var times = cannotBeToldApart("API, burned and unknown", burned, this::list, 200);
        assertThat(Math.abs(times.tOfTheFaster(0.9))).as(times.toString()).isLessThan(TOLD_APART);
    }

    @Test
    @Tag("S-07")
    void a_mailbox_with_answers_takes_as_long_to_open_as_one_that_never_was() throws Exception {
        var answered = codes();
        for (var code : answered) {
            Mail.deliver(house, keys(code).mailboxSecret().id().hex(), new byte[20_000]);
            // the first opening of a day notes the day
            pace();
            ask(open(code));
        }

        cannotBeToldApart("form, answered and unknown", answered, this::open, 302);
    }

    /** A program is given the list, which is longer with an answer in it. Printed, and not compared: who has the code has the answer. */
    @Test
    void how_long_the_list_of_a_mailbox_with_an_answer_takes_is_printed() throws Exception {
        var answered = codes();
        for (var code : answered) {
            Mail.deliver(house, keys(code).mailboxSecret().id().hex(), new byte[20_000]);
            pace();
            ask(list(code));
        }

        compared("API, answered and unknown", answered, this::list, 200);
    }

    private Welch cannotBeToldApart(String what, List<String> known, Try one, int status) throws Exception {
        var times = compared(what, known, one, status);
        assertThat(Math.abs(times.t())).as(times.toString()).isLessThan(TOLD_APART);
        return times;
    }

    private Welch compared(String what, List<String> known, Try one, int status) throws Exception {
        var times = new Welch(EACH);
        for (int i = 0; i < WARM_UP; i++) {
            measured(one.of(i % 2 == 0 ? code() : known.get(i % MAILBOXES)), status);
        }
        for (int i = 0; i < EACH; i++) {
            var request = one.of(known.get(random.nextInt(MAILBOXES)));
            var other = one.of(code());
            if (random.nextBoolean()) {
                times.addKnown(measured(request, status));
                times.addUnknown(measured(other, status));
            } else {
                times.addUnknown(measured(other, status));
                times.addKnown(measured(request, status));
            }
        }
        System.out.println("  Time to answer, " + what + ": " + times);
        return times;
    }

    private long measured(String request, int status) throws IOException {
        pace();
        if (line == null || ++onThisLine > ON_ONE_LINE) {
            if (line != null) {
                line.close();
            }
            line = new Wire("127.0.0.1", URI.create(house.publicOrigin()).getPort());
            onThisLine = 0;
        }
        var bytes = request.getBytes(StandardCharsets.US_ASCII);
        long began = System.nanoTime();
        var answer = line.send(bytes).answer();
        long took = System.nanoTime() - began;
        assertThat(answer.status()).isEqualTo(status);
        return took;
    }

    private void ask(String request) throws IOException {
        try (var wire = new Wire("127.0.0.1", URI.create(house.publicOrigin()).getPort())) {
            wire.send(request).answer();
        }
    }

    /** Not faster than codes may be tried. */
    private void pace() {
        next = Math.max(next + BETWEEN, System.nanoTime());
        while (System.nanoTime() < next) {
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private String list(String code) {
        return head("GET /api/v1/mailbox/answers", "Authorization: Bearer " + keys(code).mailboxSecret().toBase64Url()) + "\r\n";
    }

    private String open(String code) {
        var body = "do=open&code=" + code;
        return head("POST /fr/read", "Origin: " + house.publicOrigin(), "Content-Type: " + Visitor.FORM, "Content-Length: " + body.length())
                + "\r\n" + body;
    }

    private String head(String what, String... lines) {
        return what + " HTTP/1.1\r\nHost: " + URI.create(house.publicOrigin()).getAuthority() + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    private List<String> codes() {
        var codes = new ArrayList<String>();
        while (codes.size() < MAILBOXES) {
            codes.add(code());
        }
        return codes;
    }

    private String code() {
        try (var code = FollowUpCode.generate(random)) {
            return String.join("", code.groups());
        }
    }

    private ReporterKeys keys(String code) {
        try (var parsed = FollowUpCode.parse(code)) {
            return parsed.derive(deployment);
        } catch (MistypedCode impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
