package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.triage.audit.AuditHealth;
import org.amana.triage.collection.CustodyStatus;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.trial.PublishedDirectory;
import org.amana.triage.trial.SendTrial;
import org.amana.triage.trial.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report that the desk sends to itself through the public address. */
@InTriage
class TrialsIT {

    private static final String WHERE_TO = "amana.trial.origin";

    private final Tables tables = new Tables("triage");
    private final Tables intake = new Tables("intake");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    SendTrial sendTrial;

    @Inject
    CustodyStatus status;

    @Inject
    KnownDirectory known;

    @Inject
    PublishedDirectory published;

    @Inject
    Clock clock;

    private String origin;

    @Inject
    AuditHealth audit;

    @BeforeEach
    void trialsAreOn() throws Exception {
        // Other tests change the log, and empty tables behind its back.
        audit.checked(true);
        audit.counted(true);
        officers.everybodyLeaves();
        cases.collect();
        cases.forgetEverything();
        tables.change("delete from trial_report");
        origin = Settings.origin("amana.public.origin");
        System.setProperty(WHERE_TO, origin);
        // Yesterday all was well, and somebody has seen it.
        for (var way : Way.values()) {
            sendTrial.send(way, origin);
        }
        cases.collect();
        published.saw(known.directory().version(), known.directory().notAfter());
        officers.browser(OF_CENTRAL);
        assertThat(status.now().trialMissing()).isFalse();
        officers.everybodyLeaves();
    }

    @AfterEach
    void trialsAreOff() {
        System.setProperty(WHERE_TO, "off");
        tables.change("delete from trial_report");
        officers.everybodyLeaves();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Tag("S-46")
    void one_that_arrives_is_counted_and_never_becomes_a_case(Way way) throws Exception {
        assertThat(sendTrial.send(way, origin)).isTrue();
        cases.collect();
        TimeForTests.jump(Duration.ofHours(2));
        assertThat(status.now().trialMissing()).isFalse();

        var officer = officers.browser(OF_CENTRAL);

        assertThat(officer.does(() -> cases.inbox())).isEmpty();
        assertThat(tables.count("select count(*) from trial_report where way = ? and received and admitted is not null", way.name())).isEqualTo(2);
        for (var table : List.of("case_file", "arrival", "key_header", "payload_chunk")) {
            assertThat(tables.count("select count(*) from " + table)).as(table).isZero();
        }
        assertThat(status.now().trialMissing()).isFalse();
        assertThat(page(officer)).doesNotContain("has not arrived");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @Tag("S-46")
    void one_that_is_withheld_is_red_on_the_first_page_as_soon_as_it_can_be_known(Way way) throws Exception {
        assertThat(sendTrial.send(way, origin)).isTrue();
        assertThat(intake.change("delete from item")).isEqualTo(1);
        cases.collect();
        TimeForTests.jump(Duration.ofHours(2));
        assertThat(status.now().trialMissing()).isFalse();

        var officer = officers.browser(OF_CENTRAL);

        assertThat(status.now().trialMissing()).isTrue();
        assertThat(page(officer)).contains("has not arrived");
        officers.everybodyLeaves();
        assertThat(tables.count("select count(*) from trial_report where way = ? and lost", way.name())).isEqualTo(1);
        assertThat(status.now().trialMissing()).isTrue();
        assertThat(HealthForTests.said()).startsWith("503 ").contains("test-report\n");
    }

    @Test
    @Tag("S-46")
    void what_waits_for_another_desk_hides_no_report_withheld_from_the_central_one() throws Exception {
        cases.someone().report("south", "nobody of this desk signs in");
        assertThat(sendTrial.send(Way.PAGE, origin)).isTrue();
        intake.change("delete from item where desk = 'central'");
        cases.collect();
        TimeForTests.jump(Duration.ofHours(2));

        officers.browser(OF_CENTRAL);

        assertThat(status.now().trialMissing()).isTrue();
    }

    @Test
    @Tag("S-46")
    void an_intake_node_that_does_not_answer_is_red_in_health_until_it_does() throws Exception {
        cases.collect();
        assertThat(HealthForTests.said()).isEqualTo("200 green\n");

        TimeForTests.jump(Duration.ofHours(4));

        assertThat(HealthForTests.said()).isEqualTo("503 collection\n");
        cases.collect();
        assertThat(HealthForTests.said()).isEqualTo("200 green\n");
    }

    @Test
    @Tag("S-46")
    @Tag("S-55")
    void a_public_side_that_keeps_an_older_directory_for_more_than_a_day_is_red_until_it_was_copied() throws Exception {
        var ours = known.directory();
        intake.change("delete from item");
        assertThat(status.now().publicDirectoryOld()).isFalse();

        published.saw(ours.version() - 1, ours.notAfter());
        TimeForTests.jump(Duration.ofHours(23));
        assertThat(status.now().publicDirectoryOld()).isFalse();
        TimeForTests.jump(Duration.ofHours(2));
        assertThat(status.now().publicDirectoryOld()).isTrue();
        assertThat(HealthForTests.said()).startsWith("503 ").contains("public-directory\n");
        assertThat(page(officers.browser(OF_CENTRAL))).contains("still uses an older signed directory");

        // Other tests bring directories to the desk alone.
        var there = intake.count("select max(version) from known_directory");
        sendTrial.lookAtDirectory(origin);
        if (there >= ours.version()) {
            assertThat(status.now().publicDirectoryOld()).isFalse();
        }

        published.saw(ours.version(), LocalDate.now(clock).plusDays(10));
        assertThat(status.now().publicDirectoryOld()).isTrue();
        published.saw(ours.version(), ours.notAfter());
        assertThat(status.now().publicDirectoryOld()).isFalse();
    }

    @Test
    @Tag("S-46")
    void a_public_address_that_takes_none_for_a_day_is_red_with_everybody_signed_out() throws Exception {
        sendTrial.send(Way.API, origin);
        sendTrial.send(Way.PAGE, origin);
        assertThat(status.now().trialMissing()).isFalse();

        TimeForTests.jump(Duration.ofHours(48));

        assertThat(status.now().trialMissing()).isTrue();
        cases.collect();
        System.setProperty(WHERE_TO, "off");
        assertThat(status.now().trialMissing()).isFalse();
    }

    @Test
    @Tag("S-46")
    void what_rests_on_intake_of_one_looks_like_any_other_report() throws Exception {
        var someone = cases.someone();
        var ordinary = someone.report("central", Map.of("danger", List.of("NONE")));
        sendTrial.send(Way.API, origin);
        sendTrial.send(Way.PAGE, origin);

        var rows = intake.rows("select kind, desk, directory, parts from item");

        assertThat(rows).hasSize(3);
        assertThat(rows).allMatch(row -> row.equals(rows.getFirst()));
        cases.collect();
        assertThat(tables.count("select count(*) from received_item where item = ?", ordinary.hex())).isEqualTo(1);
    }

    private static String page(Browser officer) {
        return new String(officer.gets("inbox.xhtml?lang=en").body(), StandardCharsets.UTF_8);
    }
}
