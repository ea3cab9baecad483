package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.ItemId;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.ChangeOutcome;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.Opened;
import org.amana.triage.casefile.OpenCaseOutcome.Withheld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever takes a report back is obeyed before anybody sees it once more, whatever is slow or fails. */
@InTriage
@Tag("S-33")
class WithdrawalIT {

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    OpenCase openCase;

    @Inject
    AddNote addNote;

    @BeforeEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @AfterEach
    void nothingIsRefusedAnyMore() {
        tables.change("drop trigger if exists refuses_to_file");
    }

    @Test
    void a_second_member_waits_with_the_first_until_what_was_taken_back_is_gone() throws Exception {
        var person = cases.someone();
        var id = cases.admitted(officers.browser(OF_CENTRAL), () -> person.report("central", "taken back in the night"));
        everybodyLeaves();
        var withdrawal = person.message("central", "", true);
        cases.collect();

        try (var threads = Executors.newFixedThreadPool(2);
                var connection = tables.connection();
                var hold = connection.prepareStatement("select * from arrival where item = ? for update")) {
            connection.setAutoCommit(false);
            hold.setString(1, withdrawal.hex());
            hold.executeQuery();
            threads.submit(() -> officers.browser(OF_CENTRAL));
            DesksForTests.waitUntil(() -> tables.count("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'") >= 1);
            var second = officers.browser(OF_BOTH);
            var opened = threads.submit(() -> second.does(() -> openCase.open(id)));
            assertThatThrownBy(() -> opened.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            connection.rollback();

            var view = ((Opened) opened.get()).view();
            assertThat(view.standing().withdrawn()).isTrue();
            assertThat(view.reports()).isEmpty();
        }
    }

    @Test
    void a_case_is_not_shown_while_what_the_person_sent_for_it_cannot_be_filed() throws Exception {
        var person = cases.someone();
        var id = cases.admitted(officers.browser(OF_CENTRAL), () -> person.report("central", "to be taken back"));
        everybodyLeaves();
        refuseToFile(person.message("central", "", true));
        cases.collect();

        var officer = officers.browser(OF_CENTRAL);
        assertThat(officer.does(() -> openCase.open(id))).isEqualTo(new Withheld());
        assertThat(officer.does(() -> addNote.add(id, "anything"))).isEqualTo(new ChangeOutcome.NoSuchCase());
        assertThat(new String(officer.gets("case.xhtml?id=" + id).body(), StandardCharsets.UTF_8))
                .contains("ne peut pas encore être montré")
                .doesNotContain("to be taken back");

        nothingIsRefusedAnyMore();
        cases.collect();
        var view = ((Opened) officer.does(() -> openCase.open(id))).view();
        assertThat(view.standing().withdrawn()).isTrue();
        assertThat(view.reports()).isEmpty();
    }

    @Test
    void a_withdrawal_waits_for_the_report_that_it_takes_back() throws Exception {
        var person = cases.someone();
        refuseToFile(person.report("central", "taken back before anyone came"));
        person.message("central", "", true);
        cases.collect();
        var officer = officers.browser(OF_CENTRAL);
        assertThat(officer.does(() -> cases.find("taken back before anyone came"))).isEmpty();

        nothingIsRefusedAnyMore();
        cases.collect();

        assertThat(officer.does(() -> cases.find("taken back before anyone came"))).isEmpty();
        assertThat(tables.count("select count(*) from arrival where desk = 'central'")).isZero();
    }

    @Test
    void letters_of_the_same_day_are_never_filed_after_what_takes_back() throws Exception {
        var person = cases.someone();
        var id = cases.admitted(officers.browser(OF_CENTRAL), () -> person.report("central", "to be taken back with all letters"));
        everybodyLeaves();
        for (int letter = 0; letter < 4; letter++) {
            person.message("central", "written before", false);
        }
        person.message("central", "", true);
        for (int letter = 0; letter < 4; letter++) {
            person.message("central", "written before", false);
        }
        cases.collect();
        var before = tables.count("select count(*) from case_file");

        var officer = officers.browser(OF_CENTRAL);

        var view = ((Opened) officer.does(() -> openCase.open(id))).view();
        assertThat(view.standing().withdrawn()).isTrue();
        assertThat(view.exchanges()).isEmpty();
        assertThat(tables.count("select count(*) from case_file")).isEqualTo(before);
    }

    private void refuseToFile(ItemId item) {
        tables.change("create trigger refuses_to_file before delete on arrival for each row"
                + " if old.item = '" + item + "' then signal sqlstate '45000'; end if");
    }
}
