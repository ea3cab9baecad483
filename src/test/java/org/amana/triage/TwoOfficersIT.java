package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.CaseView;
import org.amana.triage.casefile.ChangeCase;
import org.amana.triage.casefile.ChangeOutcome;
import org.amana.triage.casefile.ChangeOutcome.Changed;
import org.amana.triage.casefile.ChangeOutcome.LostRace;
import org.amana.triage.casefile.ChangeOutcome.SecondOfficerNeeded;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.casefile.TakeCase;
import org.amana.triage.desks.DraftDesk;
import org.amana.triage.officers.SignIn;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInOutcome.SignedIn;
import org.amana.triage.oversight.KeepCheckpoints;
import org.amana.witness.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class TwoOfficersIT {

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    ChangeCase changeCase;

    @Inject
    TakeCase takeCase;

    @Inject
    AddNote addNote;

    @Inject
    AnswerReporter answerReporter;

    @Inject
    SignIn signIn;

    @Inject
    KeepCheckpoints keepCheckpoints;

    @Inject
    DraftDesk draftDesk;

    @Inject
    DesksForTests desks;

    private final Tables tables = new Tables("triage");

    private Browser one;
    private Browser other;

    @Test
    void what_leaves_the_house_and_what_is_called_abusive_takes_a_second_officer() {
        var referred = triaged("to be handed on");
        var abusive = triaged("taken for abusive");

        approvedBySecond(referred, CaseState.ACCEPTED, CaseState.REFERRAL_PREPARED, CaseState.REFERRED);
        approvedBySecond(abusive, CaseState.ABUSIVE, CaseState.CLOSED);
    }

    private CaseId triaged(String told) {
        var id = cases.admitted(one, () -> cases.someone().report("central", told));
        set(one, id, CaseState.TRIAGE);
        return id;
    }

    private void approvedBySecond(CaseId id, CaseState... steps) {
        var last = steps[steps.length - 1];
        for (int i = 0; i < steps.length - 1; i++) {
            assertThat(set(one, id, steps[i])).isInstanceOf(Changed.class);
        }
        assertThat(set(one, id, last)).isEqualTo(new SecondOfficerNeeded());
        var version = one.does(() -> cases.open(id).version());
        var refused = one.posts("case.xhtml", "id=" + id + "&version=" + version + "&act=SAVE&state=" + last);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("Il y faut deux personnes");
        assertThat(set(other, id, last)).isInstanceOf(Changed.class);
    }

    private ChangeOutcome set(Browser officer, CaseId id, CaseState state) {
        return officer.does(() -> changeCase.setState(id, cases.open(id).version(), state));
    }

    @BeforeEach
    void bothAreThere() {
        officers.everybodyLeaves();
        one = officers.browser(OF_CENTRAL);
        other = officers.browser(OF_BOTH);
    }

    @AfterEach
    void bothLeave() {
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-21")
    void of_two_decisions_in_the_same_moment_one_is_made_and_the_other_is_told_of_it() {
        var seen = newCase();

        var outcomes = together(
                () -> one.does(() -> changeCase.setUrgency(seen.id(), seen.version(), Urgency.U1)),
                () -> other.does(() -> changeCase.setUrgency(seen.id(), seen.version(), Urgency.U3)));

        var first = outcomes.get(0) instanceof Changed ? 0 : 1;
        assertThat(outcomes.get(first)).isInstanceOf(Changed.class);
        assertThat(outcomes.get(1 - first)).isInstanceOfSatisfying(LostRace.class, race -> assertThat(race.since())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.act()).isEqualTo(Act.URGENCY_SET);
                    assertThat(line.by()).contains(new OfficerName(first == 0 ? OF_CENTRAL : OF_BOTH));
                }));
        assertThat(now(seen).triage().urgency()).isEqualTo(first == 0 ? Urgency.U1 : Urgency.U3);
    }

    @Test
    @Tag("S-21")
    void what_is_saved_together_is_saved_as_a_whole_or_not_at_all() {
        var seen = newCase();
        var page = new String(one.gets("case.xhtml?lang=en&id=" + seen.id()).body(), StandardCharsets.UTF_8);
        var acts = tables.count("select count(*) from audit where act in ('URGENCY_SET', 'STATE_SET')");
        var urgency = seen.triage().urgency() == Urgency.U1 ? "U3" : "U1";

        var refused = one.posts("case.xhtml", saving(page, urgency, "DESTROYED"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(now(seen).triage().urgency()).isEqualTo(seen.triage().urgency());
        assertThat(tables.count("select count(*) from audit where act in ('URGENCY_SET', 'STATE_SET')")).isEqualTo(acts);

        var saved = one.posts("case.xhtml", saving(page, urgency, "TRIAGE"));
        assertThat(saved.headers().firstValue("Location").orElse("")).contains("done=saved");
        assertThat(now(seen).triage().urgency().name()).isEqualTo(urgency);
        assertThat(now(seen).state().name()).isEqualTo("TRIAGE");
    }

    private static String saving(String page, String urgency, String state) {
        return PageForm.of(page, "case").tick("urgency", urgency).fill("state", state).press("save");
    }

    @Test
    @Tag("S-21")
    void two_who_take_a_case_do_not_both_have_it() {
        var seen = newCase();

        var outcomes = together(
                () -> one.does(() -> takeCase.take(seen.id(), seen.version())),
                () -> other.does(() -> takeCase.take(seen.id(), seen.version())));

        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(LostRace.class::isInstance).hasSize(1);
        var winner = outcomes.get(0) instanceof Changed ? OF_CENTRAL : OF_BOTH;
        assertThat(now(seen).triage().assignedTo()).contains(new OfficerName(winner));
    }

    @Test
    @Tag("S-21")
    void the_person_is_not_answered_twice_by_two_who_did_not_know_of_each_other() {
        var seen = newCase();

        var outcomes = together(
                () -> one.does(() -> answerReporter.answer(seen.id(), seen.version(), Language.FR, "Bonjour.")),
                () -> other.does(() -> answerReporter.answer(seen.id(), seen.version(), Language.FR, "Bonsoir.")));

        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(LostRace.class::isInstance).hasSize(1);
        assertThat(now(seen).exchanges()).filteredOn(Exchange.Answer.class::isInstance).hasSize(1);
    }

    @Test
    @Tag("S-21")
    @Tag("S-17")
    void notes_of_many_at_once_are_all_there_and_the_log_has_no_gap() {
        var seen = newCase();
        var writers = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<ChangeOutcome>)
                        () -> (i % 2 == 0 ? one : other).does(() -> addNote.add(seen.id(), "note " + i)))
                .toList();

        var outcomes = together(writers);

        assertThat(outcomes).allMatch(Changed.class::isInstance);
        assertThat(now(seen).notes())
                .extracting(note -> note.text())
                .containsExactlyInAnyOrder(
                        "note 0", "note 1", "note 2", "note 3", "note 4", "note 5", "note 6", "note 7");
        assertThat(keepCheckpoints.check(List.of())).isInstanceOf(Finding.Whole.class);
    }

    @Test
    @Tag("S-15")
    void of_two_sign_ins_with_one_code_in_the_same_moment_one_is_refused() {
        var code = officers.nextCode(OF_CENTRAL);
        var passphrase = officers.person(OF_CENTRAL).passphrase();

        var outcomes = together(
                () -> signIn.signIn(OF_CENTRAL, passphrase.toCharArray(), code),
                () -> signIn.signIn(OF_CENTRAL, passphrase.toCharArray(), code));

        assertThat(outcomes).filteredOn(SignedIn.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(1);
    }

    @Test
    @Tag("S-51")
    void of_two_desks_proposed_for_one_region_in_the_same_moment_one_is_refused() {
        var administrator = officers.browser(ADMINISTRATOR);

        var outcomes = together(
                () -> administrator.does(() -> drafted("one-of-two")),
                () -> administrator.does(() -> drafted("other-of-two")));

        assertThat(outcomes).containsExactlyInAnyOrder(DraftDesk.Outcome.DRAFTED, DraftDesk.Outcome.REGION_TAKEN);
        desks.forgetMembers();
    }

    private DraftDesk.Outcome drafted(String id) {
        return draftDesk.draft(id, DesksForTests.names(id), List.of("MA-01"), DesksForTests.people(OF_CENTRAL));
    }

    private CaseView newCase() {
        var id = cases.admitted(one, () -> cases.someone().report("central", "two at once"));
        return one.does(() -> cases.open(id));
    }

    private CaseView now(CaseView seen) {
        return one.does(() -> cases.open(seen.id()));
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... acts) {
        return together(List.of(acts));
    }

    /** All of them, from threads that wait for each other at the start. */
    private static <T> List<T> together(List<Callable<T>> acts) {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            return running.stream().map(one -> {
                        try {
                            return one.get();
                        } catch (Exception fault) {
                            throw new IllegalStateException(fault);
                        }
                    })
                    .toList();
        }
    }
}
