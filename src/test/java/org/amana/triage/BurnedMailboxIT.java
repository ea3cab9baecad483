package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.report.Language;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.ChangeOutcome.Changed;
import org.amana.triage.casefile.ChangeOutcome.NotPossible;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.casefile.HistoryLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the person's mailbox on the public side to the case at the desk and back, with nothing replaced in between. */
@InTriage
class BurnedMailboxIT {

    private final Tables intake = new Tables("intake");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    AnswerReporter answerReporter;

    private Browser officer;
    private Sender someone;
    private CaseId id;
    private long answersOfOthers;

    @BeforeEach
    void anAnsweredCase() {
        answersOfOthers = answers();
        officers.everybodyLeaves();
        officer = officers.browser(OF_CENTRAL);
        someone = cases.someone();
        id = cases.admitted(officer, () -> someone.report("central", "then no more"));
        assertThat(answer("Nous vous avons lu.")).isInstanceOf(Changed.class);
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    void the_person_reads_what_the_officer_answered() throws Exception {
        assertThat(atThePublicSide("code=" + someone.code())).isEqualTo("Nous vous avons lu.");
    }

    @Test
    @Tag("S-29")
    void a_burned_mailbox_has_no_answers_any_more_and_the_case_says_who_closed_it() throws Exception {
        assertThat(atThePublicSide("burn=yes&code=" + someone.code())).isEmpty();
        assertThat(answers()).isEqualTo(answersOfOthers);
        cases.collect();

        var view = officer.does(() -> cases.open(id));

        assertThat(view.standing().closedByPerson()).isTrue();
        assertThat(view.standing().answerable()).isFalse();
        assertThat(view.history()).extracting(HistoryLine::act).contains(Act.CLOSED_BY_PERSON);
        assertThat(answer("Trop tard.")).isEqualTo(new NotPossible());
        assertThat(atThePublicSide("code=" + someone.code())).isEmpty();
    }

    @Test
    @Tag("S-29")
    void an_answer_that_was_under_way_is_refused_and_the_officer_is_told() throws Exception {
        atThePublicSide("burn=yes&code=" + someone.code());

        answer("Une seconde réponse.");

        var view = officer.does(() -> cases.open(id));
        assertThat(view.exchanges())
                .filteredOn(Exchange.Answer.class::isInstance)
                .extracting(answer -> ((Exchange.Answer) answer).delivery())
                .containsExactly(Exchange.Delivery.DELIVERED, Exchange.Delivery.BURNED);
        assertThat(view.standing().closedByPerson()).isTrue();
        assertThat(answers()).isEqualTo(answersOfOthers);
        assertThat(new Tables("triage").count("select count(*) from outgoing_answer where case_id = ?", id.hex())).isZero();
    }

    private long answers() {
        return intake.count("select count(*) from answer");
    }

    private Object answer(String text) {
        return officer.does(() -> answerReporter.answer(id, Long.MAX_VALUE, Language.FR, text));
    }

    private static String atThePublicSide(String query) throws Exception {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var address = URI.create(Settings.origin("amana.public.origin") + "/person-for-tests?" + query);
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
