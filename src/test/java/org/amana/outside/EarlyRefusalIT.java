package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sends what is not taken hears so while still sending, and sees the page instead of a broken connection. */
@Tag("S-30")
class EarlyRefusalIT {

    private static final int MEGABYTE = 1024 * 1024;

    /** From knowing to the first byte of the answer. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** How long the rest of a body is thrown away, and how long it takes to notice the end. */
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private static final Duration TO_NOTICE = Duration.ofSeconds(5);

    private final HouseUnderTest house = HouseUnderTest.running();
    private final Visitor visitor = Visitor.of(house.publicOrigin());

    @TempDir
    Path folder;

    @Test
    void a_program_is_refused_as_soon_as_its_first_bytes_are_there() throws Exception {
        var form = ReportForm.open(visitor, "fr").telling("Avec un programme.");
        var known = form.body().beginFile("a.jpg", "image/jpeg").raw(Samples.elf(20_000)).begun();

        heardSoonAfter(form, known, 40 * MEGABYTE, 415);
    }

    @Test
    void too_much_in_all_is_refused_at_the_first_file() throws Exception {
        var form = ReportForm.open(visitor, "fr").telling("Trop en tout.");
        var known = form.body().beginFile("a.jpg", "image/jpeg").raw(Samples.jpeg(20_000)).begun();

        heardSoonAfter(form, known, 80 * MEGABYTE, 413);
    }

    @Test
    void a_file_is_refused_at_the_first_byte_too_many() throws Exception {
        var form = ReportForm.open(visitor, "fr").telling("Un fichier trop grand.");
        var known = form.body().beginFile("a.jpg", "image/jpeg").raw(Samples.jpeg(25 * MEGABYTE + 100_000)).begun();

        heardSoonAfter(form, known, 50 * MEGABYTE, 413);
    }

    @Test
    void files_of_a_form_that_is_not_complete_are_not_waited_for() throws Exception {
        var form = ReportForm.open(visitor, "fr").without("q_danger").telling("Incomplet.");
        var known = form.body().beginFile("a.jpg", "image/jpeg").raw(Samples.jpeg(20_000)).begun();

        heardSoonAfter(form, known, 40 * MEGABYTE, 422);
    }

    @Test
    void a_browser_shows_the_page_for_a_file_of_40_megabytes() throws Exception {
        var film = Files.write(folder.resolve("film.jpg"), Samples.jpeg(40 * MEGABYTE));
        var page = Browsers.withoutScript("fr", 1280, false);
        page.navigate(house.publicOrigin() + "/fr/write");
        page.check("[name=q_reporter_type][value=RELATIVE]");
        page.check("[name=q_place_type][value=UNKNOWN]");
        page.check("[name=q_danger][value=UNKNOWN]");
        page.fill("[name=q_narrative]", "Je tape ceci une seule fois.");
        page.setInputFiles("[name=files]", film);

        page.click("#report button.pri", new Page.ClickOptions().setTimeout(60_000));
        page.waitForLoadState(LoadState.LOAD);

        assertThat(page.content()).contains("Un fichier dépasse 25");
        assertThat(page.inputValue("[name=q_narrative]")).isEqualTo("Je tape ceci une seule fois.");
        assertThat(page.isChecked("[name=q_danger][value=UNKNOWN]")).isTrue();
        page.context().close();
    }

    @Test
    @Tag("campaign")
    @Tag("S-12")
    void the_rest_is_thrown_away_for_half_a_minute_and_no_longer() throws Exception {
        var form = ReportForm.open(visitor, "fr").telling("Sans fin.");
        var known = form.body().beginFile("a.jpg", "image/jpeg").raw(Samples.elf(20_000)).begun();
        try (var wire = form.visitor().begin(form.path(), Multipart.TYPE, 40 * MEGABYTE)) {
            wire.send(known);
            assertThat(wire.answer().status()).isEqualTo(415);
            var sender = Thread.ofVirtual().start(() -> goOn(wire, 30 * MEGABYTE));

            var ended = Stopwatch.of(wire::isEnded);

            assertThat(ended.result()).isTrue();
            assertThat(ended.took()).isBetween(HALF_A_MINUTE.minus(TO_NOTICE), HALF_A_MINUTE.plus(TO_NOTICE));
            sender.interrupt();
            sender.join();
        }
    }

    /** Goes on sending at a phone's pace while it listens. */
    private static void heardSoonAfter(ReportForm form, byte[] known, int announced, int status) throws Exception {
        try (var wire = form.visitor().begin(form.path(), Multipart.TYPE, announced)) {
            wire.send(known);
            var sender = Thread.ofVirtual().start(() -> goOn(wire, announced - known.length));

            var heard = Stopwatch.of(wire::awaitFirstByte);
            var answer = wire.answer();

            assertThat(heard.took()).isLessThan(SOON);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.words()).contains(form.value("q_narrative"));
            sender.interrupt();
            sender.join();
        }
    }

    private static void goOn(Wire wire, int left) {
        var block = new byte[16 * 1024];
        for (int sent = 0; sent < left && !Thread.currentThread().isInterrupted(); sent += block.length) {
            wire.sendBlindly(block);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
