package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Senders that give a byte now and then, and so hold on to every place there is. */
@Tag("S-12")
class TricklingSendersIT {

    /** As many as intake reads at once unless it is told otherwise ({@code amana.upload.slots}). */
    private static final int SLOTS = 64;

    private static final int MORE_THAN_THREADS = 230;

    private static final Duration UNTIL_CALLED_SLOW = Duration.ofMillis(1_500);
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(85);

    /** As promised, with nothing on top for a busy machine. */
    private static final Duration ALERT = Duration.ofSeconds(2);

    private static final Duration PAGE = Duration.ofSeconds(1);

    private final List<Wire> tricklers = new ArrayList<>();

    @AfterEach
    void go() throws Exception {
        for (var wire : tricklers) {
            wire.close();
        }
    }

    @Test
    void with_every_place_taken_by_tricklers_an_honest_alert_with_a_photo_still_goes_through() throws Exception {
        var honest = ReportForm.open(Battered.visitor(), "ar").telling("Honest among tricklers.");
        trickle(SLOTS + 40);

        var page = Stopwatch.of(() -> Battered.visitor().get("/fr/"));
        var alert = Stopwatch.of(() -> honest.send(honest.body().file("a.jpg", "image/jpeg", Samples.jpeg(200_000))));

        assertThat(page.result().status()).isEqualTo(200);
        assertThat(page.took()).isLessThan(PAGE);
        assertThat(ReportForm.code(alert.result())).hasSize(24);
        assertThat(alert.took()).isLessThan(ALERT);
        assertThat(Resting.telling(Battered.house(), "Honest among tricklers.")).hasSize(1);
        assertThat(told()).contains(503).containsOnly(503).hasSizeLessThan(tricklers.size());
    }

    @Test
    void with_every_place_for_files_taken_by_senders_just_fast_enough_a_text_still_goes_through() throws Exception {
        var honest = ReportForm.open(Battered.visitor(), "ar").telling("Honest among the just fast enough.");
        for (int i = 0; i < SLOTS; i++) {
            var form = ReportForm.open(Battered.visitor(), "fr").telling("just fast enough");
            var begun = form.body().beginFile("a.jpg", "image/jpeg").raw(Samples.jpeg(20_000)).begun();
            tricklers.add(form.visitor().begin(form.path(), Multipart.TYPE, 20_000_000).send(begun));
        }

        var alert = Stopwatch.of(honest::send);

        assertThat(ReportForm.code(alert.result())).hasSize(24);
        assertThat(alert.took()).isLessThan(ALERT);
    }

    @Test
    void programs_that_trickle_give_way_too_and_are_told_in_their_way() throws Exception {
        var honest = ReportForm.open(Battered.visitor(), "ar").telling("Honest among programs.");
        var program = Program.of(Battered.house());
        var begun = SealedReport.begin(SealedReport.telling(program.directory(), "x").head(), "attachment", "a1").begun();
        for (int i = 0; i < SLOTS; i++) {
            tricklers.add(program.begin("/reports", Multipart.TYPE, 20_000_000).send(begun));
        }
        var end = System.nanoTime() + UNTIL_CALLED_SLOW.toNanos();
        Eventually.see(UNTIL_CALLED_SLOW.plusSeconds(1), System::nanoTime, now -> now > end);

        var alert = Stopwatch.of(() -> honest.send(honest.body().file("a.jpg", "image/jpeg", Samples.jpeg(200_000))));

        assertThat(ReportForm.code(alert.result())).hasSize(24);
        assertThat(alert.took()).isLessThan(ALERT);
    }

    @Test
    void bodies_that_were_refused_and_never_end_hold_nobody_up() throws Exception {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            tricklers.add(Battered.visitor().begin("/fr/privacy", Multipart.TYPE, 20_000_000).send("--"));
        }
        for (var refused : tricklers) {
            refused.awaitFirstByte();
        }

        var page = Stopwatch.of(() -> Battered.visitor().get("/fr/"));

        assertThat(page.result().status()).isEqualTo(200);
        assertThat(page.took()).isLessThan(PAGE);
    }

    @Test
    void heads_that_never_end_hold_nobody_up() throws Exception {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            tricklers.add(Battered.visitor().connect().send("POST /fr/write HTTP/1.1\r\nHost: loc"));
        }

        var page = Stopwatch.of(() -> Battered.visitor().get("/fr/"));

        assertThat(page.result().status()).isEqualTo(200);
        assertThat(page.took()).isLessThan(PAGE);
    }

    @Test
    @Tag("campaign")
    void a_trickler_is_dropped_after_a_minute_with_a_clear_end() throws Exception {
        trickle(1);
        var trickler = tricklers.getFirst();

        var answer = Eventually.see(A_MINUTE_AND_MORE, () -> trickler.sendBlindly(new byte[] {'x'}).heard(), Optional::isPresent);

        assertThat(answer).isPresent();
        assertThat(answer.get().status()).isEqualTo(503);
        assertThat(answer.get().header("Retry-After")).isPresent();
        assertThat(answer.get().words()).contains("La ligne est trop lente");
        assertThat(trickler.isEnded()).isTrue();
    }

    /** The status of those who were told something. */
    private List<Integer> told() throws Exception {
        var told = new ArrayList<Integer>();
        for (var wire : tricklers) {
            wire.heard().map(Reply::status).ifPresent(told::add);
        }
        return told;
    }

    /** They send the head of a form with a photo, and then nothing more for so long that they count as slow. */
    private void trickle(int many) throws Exception {
        for (int i = 0; i < many; i++) {
            var form = ReportForm.open(Battered.visitor(), "fr").telling("trickling");
            var begun = form.body().beginFile("a.jpg", "image/jpeg").begun();
            tricklers.add(form.visitor().begin(form.path(), Multipart.TYPE, 20_000_000).send(begun));
        }
        var end = System.nanoTime() + UNTIL_CALLED_SLOW.toNanos();
        Eventually.see(UNTIL_CALLED_SLOW.plusSeconds(1), System::nanoTime, now -> now > end);
    }
}
