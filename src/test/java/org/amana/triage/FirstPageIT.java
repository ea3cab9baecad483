package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.Item;
import org.amana.report.Answers;
import org.amana.report.Language;
import org.amana.report.Report;
import org.amana.triage.oversight.CheckpointClock;
import org.amana.triage.oversight.KeepCheckpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands above everything else when an officer comes in. */
@InTriage
class FirstPageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    KeepCheckpoints keepCheckpoints;

    @BeforeEach
    void nobodyIsThere() {
        officers.everybodyLeaves();
        cases.forgetEverything();
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    void it_says_since_when_nobody_was_there_how_much_waited_and_how_much_of_it_is_urgent() throws Exception {
        waits(false);
        waits(false);
        waits(true);

        assertThat(firstPage("fr"))
                .containsPattern("Personne n’avait ouvert le bureau depuis le [^.]{5,60}\\. 3 envois attendaient\\. Urgents\u00a0: 1\\.");
        officers.everybodyLeaves();
        cases.forgetEverything();
        waits(false);
        waits(true);

        assertThat(firstPage("ar"))
                .containsPattern("لم يفتح أحد المكتب منذ [^.]{5,60}\\. كانت إرساليتان في الانتظار\\. المستعجل منها: 1\\.");
    }

    @Test
    @Tag("S-17")
    void a_start_that_finds_the_log_altered_says_so_there_and_in_health() {
        var officer = officers.browser(OF_CENTRAL);
        var log = tables.copy("audit", "audit_head");
        tables.change("update audit set subject = 'x' where seq = 2");
        try {
            starts(() -> red(officer));

            assertThat(red(officer)).isTrue();
            assertThat(text(officer.gets("inbox.xhtml?lang=fr").body()))
                    .contains("Le journal d’audit ne correspond plus à ses empreintes.");
        } finally {
            tables.putBack(log);
            keepCheckpoints.checkAndSign();
        }

        assertThat(red(officer)).isFalse();
        assertThat(text(officer.gets("inbox.xhtml?lang=fr").body())).doesNotContain("ne correspond plus");
    }

    /** What the server does with its clock when it starts, until that has come to something. */
    private static void starts(BooleanSupplier done) {
        var clock = new Unmanaged<>(CheckpointClock.class).newInstance().produce().inject().postConstruct();
        clock.get().contextInitialized(null);
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (!done.getAsBoolean() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            clock.get().contextDestroyed(null);
        }
    }

    private static boolean red(Browser anybody) {
        return text(anybody.gets("health").body()).lines().anyMatch("audit"::equals);
    }

    private void waits(boolean urgent) throws Exception {
        var someone = cases.someone();
        var report = new Report(
                "npm-ma",
                1,
                Language.FR,
                Answers.of(Map.of()),
                someone.identity().recipient().encoded(),
                java.util.List.of());
        someone.put(Item.Kind.REPORT, "central", urgent, report.toJson());
        cases.collect();
    }

    /** The page that a sign-in leads to. */
    private String firstPage(String language) {
        var browser = new Browser();
        var answer = browser.signsIn(OF_CENTRAL, officers.person(OF_CENTRAL).passphrase(), officers.nextCode(OF_CENTRAL));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/inbox.xhtml");
        return text(browser.gets("inbox.xhtml?lang=" + language).body());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
