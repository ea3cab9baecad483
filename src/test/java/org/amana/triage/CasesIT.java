package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.report.Answer;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.sealing.AgeFile;
import org.amana.triage.audit.Act;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.Asked;
import org.amana.triage.casefile.ChangeCase;
import org.amana.triage.casefile.ChangeOutcome.Changed;
import org.amana.triage.casefile.ChangeOutcome.LostRace;
import org.amana.triage.casefile.ChangeOutcome.NotPossible;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.DownloadOutcome.Ready;
import org.amana.triage.casefile.Exchange;
import org.amana.triage.casefile.HistoryLine;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.NoSuchCase;
import org.amana.triage.casefile.TakeCase;
import org.amana.triage.casefile.WaitingFor;
import org.amana.triage.collection.CollectItems;
import org.amana.triage.collection.CustodyStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InTriage
class CasesIT {

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    CollectItems collectItems;

    @Inject
    CustodyStatus status;

    @Inject
    OpenCase openCase;

    @Inject
    DownloadFile downloadFile;

    @Inject
    TakeCase takeCase;

    @Inject
    AddNote addNote;

    @Inject
    ChangeCase changeCase;

    @Inject
    AnswerReporter answerReporter;

    @Test
    void what_is_collected_while_nobody_is_there_is_read_after_unlocking() throws Exception {
        var photo = new byte[700_000];
        new SplittableRandom(7).nextBytes(photo);
        var item = cases.someone().report("central", "the first night", photo);

        cases.collect();
        var locked = status.now();
        assertThat(locked.nobodySince()).isPresent();
        assertThat(locked.waiting()).isPositive();
        assertThat(locked.urgent()).isPositive();

        officers.as(OF_CENTRAL, () -> {
            assertThat(status.now().waiting()).isZero();
            var view = cases.find("the first night").orElseThrow();
            assertThat(view.triage().urgency()).isEqualTo(Urgency.U0);
            assertThat(view.standing().consents()).containsExactly("C_CONTACT");
            assertThat(view.standing().answerable()).isTrue();
            assertThat(view.files()).singleElement().satisfies(file -> {
                assertThat(file.item()).isEqualTo(item);
                assertThat(file.couldNotOpen()).isFalse();
            });
            var original = new ByteArrayOutputStream();
            ((Ready) downloadFile.download(view.id(), item, "a1")).content().writeTo(original);
            assertThat(original.toByteArray()).isEqualTo(photo);
            assertThat(acts(cases.open(view.id()).history())).contains(Act.ADMITTED, Act.FIRST_OPENED, Act.DOWNLOADED);
            return null;
        });
    }

    @Test
    @Tag("S-22")
    void an_item_that_is_listed_again_is_stored_once() throws Exception {
        cases.someone().report("central", "told once");

        IntakeForTests.forgetsAcknowledgements = true;
        cases.collect();
        cases.collect();
        IntakeForTests.forgetsAcknowledgements = false;
        cases.collect();

        officers.as(OF_CENTRAL, () -> {
            assertThat(IntakeForTests.ITEMS).isEmpty();
            assertThat(cases.inbox().stream()
                            .map(row -> cases.open(row.caseId()))
                            .flatMap(view -> view.reports().stream())
                            .filter(report -> report.answers().has("narrative", "told once")))
                    .hasSize(1);
            return null;
        });
    }

    @Test
    @Tag("S-22")
    void an_item_that_fails_holds_up_no_other_and_comes_later() throws Exception {
        var cut = cases.someone().report("central", "cut in the middle");
        cases.someone().report("central", "whole");

        IntakeForTests.CUT_SHORT.add(cut);
        cases.collect();
        assertThat(status.now().failing()).isEqualTo(1);
        officers.as(OF_CENTRAL, () -> {
            assertThat(cases.find("whole")).isPresent();
            assertThat(cases.find("cut in the middle")).isEmpty();
            return null;
        });
        IntakeForTests.CUT_SHORT.clear();
        cases.collect();

        assertThat(status.now().failing()).isZero();
        officers.as(OF_CENTRAL, () -> assertThat(cases.find("cut in the middle")).isPresent());
    }

    @Test
    @Tag("S-22")
    void more_failing_items_than_one_list_holds_hold_up_nobody() throws Exception {
        for (int failing = 0; failing < 205; failing++) {
            IntakeForTests.CUT_SHORT.add(cases.someone().report("central", "urgent, and always cut"));
        }
        cases.someone().message("central", "behind all of them", false);

        cases.collect();
        assertThat(status.now().failing()).isEqualTo(205);
        assertThat(IntakeForTests.ITEMS).hasSize(205);
        cases.someone().message("central", "behind them again", false);
        cases.collect();
        assertThat(IntakeForTests.ITEMS).hasSize(205);

        IntakeForTests.CUT_SHORT.clear();
        cases.collect();
        assertThat(IntakeForTests.ITEMS).isEmpty();
        assertThat(status.now().failing()).isZero();
        cases.forgetEverything();
    }

    @Test
    @Tag("S-22")
    void what_cannot_be_opened_is_a_row_too() throws Exception {
        var before = officers.as(OF_CENTRAL, () -> unreadable());
        cases.someone().report("elsewhere", "sealed to a desk nobody knows");
        cases.someone().put(Item.Kind.REPORT, "central", true, Sender.bytes("no report at all"));
        var noSeal = List.of(Sender.bytes("not even an age file"));
        IntakeForTests.put(
                new Item(new ItemId("ab".repeat(16)), Item.Kind.REPORT, 1, "central", false,
                        "cd".repeat(32), LocalDate.of(2026, 11, 23), Sender.described(noSeal)),
                noSeal);

        cases.collect();

        var after = officers.as(OF_CENTRAL, () -> unreadable());
        assertThat(after).isEqualTo(before + 3);
    }

    @Test
    @Tag("campaign")
    void in_a_flood_a_round_ends_and_what_it_brought_is_filed() throws Exception {
        cases.forgetEverything();
        for (int i = 0; i < 1_300; i++) {
            cases.someone().put(Item.Kind.REPORT, "central", false, Sender.bytes("no report at all"));
        }
        cases.brought().clear();

        cases.collect();
        cases.collect();

        assertThat(cases.brought()).containsExactly(1_000, 300);
        cases.forgetEverything();
    }

    @Test
    @Tag("S-04")
    void messages_and_edited_reports_are_filed_in_the_same_case() throws Exception {
        var someone = cases.someone();
        someone.report("central", "as first told");
        cases.collect();
        officers.as(OF_CENTRAL, () -> assertThat(cases.find("as first told")).isPresent());

        someone.report("central", "as told again");
        someone.message("central", "one more thing", false);
        cases.collect();

        officers.as(OF_CENTRAL, () -> {
            assertThat(cases.inbox()).filteredOn(IndexRow::newMessage).hasSize(1);
            var view = cases.find("as first told").orElseThrow();
            assertThat(view.reports()).hasSize(2);
            assertThat(view.exchanges()).singleElement().isInstanceOfSatisfying(
                    Exchange.Message.class, message -> assertThat(message.text()).isEqualTo("one more thing"));
            assertThat(view.standing().consents()).containsExactly("C_CONTACT", "C_SHARE_HEALTH");
            assertThat(cases.inbox()).noneMatch(IndexRow::newMessage);
            return null;
        });
    }

    @Test
    @Tag("S-33")
    void a_withdrawal_is_carried_out_before_anything_is_shown() throws Exception {
        var someone = cases.someone();
        var item = someone.report("central", "I should not have told", Sender.bytes("photo"));
        cases.collect();
        var id = officers.as(OF_CENTRAL, () -> cases.find("I should not have told").orElseThrow().id());

        someone.message("central", "please forget it", true);
        cases.collect();

        officers.as(OF_CENTRAL, () -> {
            var view = cases.open(id);
            assertThat(view.standing().withdrawn()).isTrue();
            assertThat(view.state()).isEqualTo(CaseState.CLOSED);
            assertThat(view.reports()).isEmpty();
            assertThat(view.files()).isEmpty();
            assertThat(view.exchanges()).isEmpty();
            return null;
        });
        assertThat(tables.rows("select * from key_header where item = ?", item.hex())).isEmpty();
        assertThat(tables.rows("select * from payload_chunk where item = ?", item.hex())).isEmpty();
        assertThat(tables.count("select count(*) from received_item where item = ?", item.hex())).isZero();
        assertThat(tables.count("select count(*) from destroyed_item where sha256 = sha2(?, 256)", item.hex())).isEqualTo(1);
    }

    @Test
    @Tag("S-33")
    void who_knows_the_mailbox_alone_takes_back_and_deletes_nothing_and_allows_nothing() throws Exception {
        var someone = cases.someone();
        someone.report("central", Map.of("narrative", List.of("told by the person"), "contact_details", List.of("a cousin")));
        cases.collect();
        var id = officers.as(OF_CENTRAL, () -> cases.find("told by the person").orElseThrow().id());

        someone.forged("central", "take it all back", Map.of("C_CONTACT", false, "C_SHARE_JUSTICE", true), true);
        someone.forgedReport("central", List.of("C_CONTACT", "C_SHARE_JUSTICE"));
        cases.collect();

        officers.as(OF_CENTRAL, () -> {
            var view = cases.open(id);
            assertThat(view.standing().withdrawn()).isFalse();
            assertThat(view.reports().getFirst().identityGiven()).isTrue();
            assertThat(view.reports().getFirst().asked()).isEmpty();
            assertThat(view.reports().getLast().asked()).containsOnly(Asked.CONSENT);
            assertThat(view.standing().consents()).isEmpty();
            assertThat(view.exchanges()).singleElement().isInstanceOfSatisfying(
                    Exchange.Message.class,
                    message -> assertThat(message.asked()).containsOnly(Asked.WITHDRAW, Asked.DELETE_IDENTITY, Asked.CONSENT));
            return null;
        });

        // With something of another hand among it, not even the person's own wish is carried out by a machine.
        someone.message("central", "the person takes it back", true);
        cases.collect();
        officers.as(OF_CENTRAL, () -> {
            assertThat(cases.open(id).standing().withdrawn()).isFalse();
            assertThat(cases.open(id).exchanges()).hasSize(2);
            return null;
        });
    }

    @Test
    @Tag("S-33")
    void what_was_forged_before_a_report_was_filed_does_not_destroy_it_either() throws Exception {
        var someone = cases.someone();
        someone.report("central", Map.of("narrative", List.of("collected on Friday"), "danger", List.of("NONE")));
        cases.collect();
        someone.forgedReport("central", List.of());
        someone.forged("central", "take it all back", Map.of(), true);
        cases.collect();

        officers.as(OF_CENTRAL, () -> {
            var view = cases.find("collected on Friday").orElseThrow();
            assertThat(view.standing().withdrawn()).isFalse();
            assertThat(view.reports()).hasSize(2);
            return null;
        });
    }

    @Test
    @Tag("S-33")
    void a_report_forged_behind_a_letter_diverts_no_answer_and_takes_nothing_back() throws Exception {
        var someone = cases.someone();
        someone.message("central", "a letter without a report", false);
        cases.collect();
        officers.as(OF_CENTRAL, () -> assertThat(cases.inbox()).isNotEmpty());
        someone.forgedReport("central", List.of("C_SHARE_JUSTICE"));
        cases.collect();

        officers.as(OF_CENTRAL, () -> {
            var view = cases.find("forged").orElseThrow();
            assertThat(view.standing().consents()).doesNotContain("C_SHARE_JUSTICE");
            assertThat(answerReporter.answer(view.id(), view.version(), Language.FR, "À vous.")).isInstanceOf(Changed.class);
            return null;
        });
        cases.collect();
        assertThat(Answer.parse(AgeFile.open(IntakeForTests.ANSWERS.get(someone.mailbox()), someone.identity())).text())
                .isEqualTo("À vous.");
    }

    @Test
    void a_reply_to_a_question_is_the_teams_turn_until_it_is_answered() throws Exception {
        var someone = cases.someone();
        someone.report("south", "asked something");
        cases.collect();

        officers.as(OF_SOUTH, () -> {
            var view = cases.find("asked something").orElseThrow();
            answerReporter.answer(view.id(), view.version(), Language.FR, "Quand ?");
            changeCase.setState(view.id(), Long.MAX_VALUE, CaseState.TRIAGE);
            changeCase.setState(view.id(), Long.MAX_VALUE, CaseState.NEED_INFO);
            assertThat(line(view.id()).due()).isEmpty();
            someone.message("south", "last week", false);
            cases.collect();

            assertThat(line(view.id()).due()).isPresent();
            assertThat(cases.open(view.id()).state()).isEqualTo(CaseState.TRIAGE);
            assertThat(line(view.id()).due()).isPresent();
            assertThat(line(view.id()).waitingFor()).isEqualTo(WaitingFor.TEAM);
            return null;
        });
    }

    private IndexRow line(CaseId id) {
        return cases.inbox().stream().filter(row -> row.caseId().equals(id)).findFirst().orElseThrow();
    }

    @Test
    @Tag("S-21")
    void the_second_of_two_officers_is_told_who_changed_what() throws Exception {
        cases.someone().report("central", "two look at it");
        cases.collect();
        var first = officers.as(OF_CENTRAL, () -> cases.find("two look at it").orElseThrow());

        var taken = officers.as(OF_BOTH, () -> takeCase.take(first.id(), first.version()));
        var late = officers.as(OF_CENTRAL, () -> changeCase.setUrgency(first.id(), first.version(), Urgency.U3));

        assertThat(taken).isInstanceOf(Changed.class);
        assertThat(late).isInstanceOfSatisfying(LostRace.class, race -> assertThat(race.since())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.by()).contains(new OfficerName(OF_BOTH));
                    assertThat(line.act()).isEqualTo(Act.TAKEN);
                }));
        officers.as(OF_CENTRAL, () -> {
            var now = cases.open(first.id());
            assertThat(now.triage().urgency()).isEqualTo(Urgency.U0);
            assertThat(changeCase.setUrgency(now.id(), now.version(), Urgency.U3)).isInstanceOf(Changed.class);
            return null;
        });
    }

    @Test
    void a_state_changes_only_along_the_table() throws Exception {
        cases.someone().report("south", "step by step");
        cases.collect();

        officers.as(OF_SOUTH, () -> {
            var view = cases.find("step by step").orElseThrow();
            assertThat(changeCase.setState(view.id(), view.version(), CaseState.CLOSED)).isEqualTo(new NotPossible());
            var triage = (Changed) changeCase.setState(view.id(), view.version(), CaseState.TRIAGE);
            assertThat(changeCase.setState(view.id(), triage.version(), CaseState.NEED_INFO)).isInstanceOf(Changed.class);
            assertThat(cases.inbox()).filteredOn(row -> row.caseId().equals(view.id())).singleElement()
                    .satisfies(row -> assertThat(row.waitingFor()).isEqualTo(WaitingFor.PERSON));
            return null;
        });
    }

    @Test
    @Tag("S-56")
    void a_desk_opens_no_case_of_another() throws Exception {
        cases.someone().report("south", "for the south only");
        cases.collect();
        var id = officers.as(OF_SOUTH, () -> cases.find("for the south only").orElseThrow().id());
        var south = officers.unlock(OF_SOUTH);

        var seen = officers.as(OF_CENTRAL, () -> openCase.open(id));

        assertThat(seen).isEqualTo(new NoSuchCase());
        officers.with(south, () -> assertThat(cases.open(id)).isNotNull());
    }

    @Test
    @Tag("S-22")
    void an_answer_reaches_the_person_even_if_intake_was_away() throws Exception {
        var someone = cases.someone();
        someone.report("central", "waiting for an answer");
        cases.collect();
        var id = officers.as(OF_CENTRAL, () -> {
            var view = cases.find("waiting for an answer").orElseThrow();
            IntakeForTests.away = true;
            assertThat(answerReporter.answer(view.id(), view.version(), Language.FR, "Nous vous avons lu.")).isInstanceOf(Changed.class);
            IntakeForTests.away = false;
            assertThat(answers(view.id())).containsExactly(Exchange.Delivery.WAITING);
            return view.id();
        });
        cases.collect();

        var answer = Answer.parse(AgeFile.open(IntakeForTests.ANSWERS.get(someone.mailbox()), someone.identity()));
        assertThat(answer.text()).isEqualTo("Nous vous avons lu.");
        assertThat(answer.desk()).contains("central");
        officers.as(OF_CENTRAL, () -> {
            cases.collect();
            assertThat(answers(id)).containsExactly(Exchange.Delivery.DELIVERED);
            return null;
        });
    }

    @Test
    @Tag("S-29")
    void a_burned_mailbox_closes_the_case_to_answers() throws Exception {
        var someone = cases.someone();
        someone.report("south", "then no more");
        cases.collect();
        var id = officers.as(OF_SOUTH, () -> cases.find("then no more").orElseThrow().id());

        someone.burn();
        cases.collect();

        officers.as(OF_SOUTH, () -> {
            // Behind the inbox: nothing that is shown must wait for it.
            DesksForTests.waitUntil(() -> tables.count("select count(*) from arrival where desk = 'south'") == 0);
            var view = cases.open(id);
            assertThat(view.standing().closedByPerson()).isTrue();
            assertThat(answerReporter.answer(id, view.version(), Language.FR, "Trop tard.")).isEqualTo(new NotPossible());
            return null;
        });
    }

    @Test
    @Tag("S-29")
    void mailboxes_burned_that_nobody_ever_had_hold_up_nothing_and_go() throws Exception {
        var someone = cases.someone();
        someone.report("south", "behind a flood");
        for (int i = 0; i < 205; i++) {
            cases.someone().burn();
        }
        someone.message("south", "and one more thing", false);
        someone.burn();
        cases.collect();

        officers.as(OF_SOUTH, () -> {
            var view = cases.find("behind a flood").orElseThrow();
            assertThat(view.exchanges()).hasSize(1);
            DesksForTests.waitUntil(() -> tables.count("select count(*) from arrival where desk = 'south'") == 0);
            assertThat(cases.open(view.id()).standing().closedByPerson()).isTrue();
            return null;
        });
    }

    @Test
    @Tag("S-22")
    void an_intake_node_that_hangs_on_answers_holds_up_no_report() throws Exception {
        var someone = cases.someone();
        someone.report("central", "whose answer hangs");
        cases.collect();
        officers.as(OF_CENTRAL, () -> {
            var view = cases.find("whose answer hangs").orElseThrow();
            IntakeForTests.away = true;
            answerReporter.answer(view.id(), view.version(), Language.FR, "Nous vous avons lu.");
            IntakeForTests.away = false;
            return null;
        });
        IntakeForTests.hangsOnAnswers = new CountDownLatch(1);
        try {
            collectItems.collect();
            cases.someone().report("central", "behind a hanging answer");
            assertThat(collectItems.collect()).isEqualTo(1);
            assertThat(IntakeForTests.ANSWERS).doesNotContainKey(someone.mailbox());
        } finally {
            IntakeForTests.hangsOnAnswers.countDown();
        }

        cases.collect();
        assertThat(IntakeForTests.ANSWERS).containsKey(someone.mailbox());
    }

    @Test
    @Tag("S-53")
    void a_worn_index_key_is_to_be_replaced_and_seals_nothing_beyond_what_it_holds_for() throws Exception {
        cases.someone().report("central", "under a worn key");
        cases.collect();
        var officer = officers.browser(OF_CENTRAL);
        var id = officer.does(() -> cases.find("under a worn key").orElseThrow().id());
        var used = tables.copy("index_key_use");
        try {
            assertThat(tables.count("select sealed from index_key_use where desk = 'central' order by generation desc limit 1")).isPositive();
            assertThat(page(officer)).doesNotContain("very much was sealed");

            tables.change("update index_key_use set sealed = 1 << 19 where desk = 'central'");
            assertThat(page(officer)).contains("very much was sealed");
            assertThat(officer.does(() -> addNote.add(id, "still"))).isInstanceOf(Changed.class);

            tables.change("update index_key_use set sealed = 1 << 20 where desk = 'central'");
            assertThatThrownBy(() -> officer.does(() -> addNote.add(id, "too much"))).isInstanceOf(RuntimeException.class);
        } finally {
            tables.putBack(used);
            officers.everybodyLeaves();
        }
    }

    private static String page(Browser officer) {
        return new String(officer.gets("inbox.xhtml?lang=en").body(), StandardCharsets.UTF_8);
    }

    private List<Exchange.Delivery> answers(CaseId id) {
        return cases.open(id).exchanges().stream()
                .filter(Exchange.Answer.class::isInstance)
                .map(exchange -> ((Exchange.Answer) exchange).delivery())
                .toList();
    }

    private long unreadable() {
        return cases.inbox().stream().filter(IndexRow::couldNotOpen).count();
    }

    private static List<Act> acts(List<HistoryLine> history) {
        return history.stream().map(HistoryLine::act).toList();
    }
}
