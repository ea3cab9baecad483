package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be undone, by the buttons of the page of a case, as two officers press them. */
@InTriage
class EndOfACaseIT {

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    private Browser officer;
    private Browser coordinator;
    private CaseId id;

    @BeforeEach
    void aCaseInWhichSomebodyIsNamed() {
        officers.everybodyLeaves();
        cases.forgetEverything();
        officer = officers.browser(OF_CENTRAL);
        coordinator = officers.browser(OF_BOTH);
        id = cases.admitted(officer, () -> cases.someone()
                .report("central", Map.of("narrative", List.of("what happened"), "contact_details", List.of("a cousin"))));
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-40")
    void who_is_named_is_deleted_by_a_ticked_box_and_a_button_and_by_no_button_alone() {
        var alone = presses(officer, form(officer), "forget");
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(named()).isOne();

        var done = presses(officer, form(officer).tick("sure.identity"), "forget");

        assertThat(done.headers().firstValue("Location").orElse("")).contains("case.xhtml", "done=identity");
        assertThat(named()).isZero();
        assertThat(form(officer).has("forget")).isFalse();
        assertThat(form(officer).has("unmask")).isFalse();
    }

    @Test
    @Tag("S-41")
    void a_case_is_destroyed_by_the_buttons_of_two_and_their_ticks() {
        assertThat(form(coordinator).has("propose")).isFalse();
        for (var state : List.of("TRIAGE", "NOT_MANDATE", "CLOSED")) {
            presses(officer, form(officer).fill("state", state), "save");
        }
        assertThat(form(officer).has("propose")).isFalse();
        assertThat(presses(coordinator, form(coordinator).fill("why", "DUPLICATE"), "propose").statusCode()).isEqualTo(400);
        assertThat(presses(coordinator, form(coordinator).tick("sure.propose"), "propose").statusCode()).isEqualTo(400);
        assertThat(form(officer).has("destroy")).isFalse();

        presses(coordinator, form(coordinator).fill("why", "DUPLICATE").tick("sure.propose"), "propose");
        assertThat(form(coordinator).has("destroy")).isFalse();
        presses(officer, form(officer), "decline");
        assertThat(form(officer).has("destroy")).isFalse();
        presses(coordinator, form(coordinator).fill("why", "KEPT_LONG_ENOUGH").tick("sure.propose"), "propose");
        assertThat(presses(officer, form(officer), "destroy").statusCode()).isEqualTo(400);
        assertThat(tables.count("select count(*) from case_file where id = ?", id.hex())).isOne();

        var done = presses(officer, form(officer).tick("sure.destroy"), "destroy");

        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/certificates.xhtml?id=" + id);
        assertThat(tables.count("select count(*) from case_file where id = ?", id.hex())).isZero();
        assertThat(text(officer.gets("certificates.xhtml?lang=en&id=" + id))).contains(id.reference(), OF_BOTH, OF_CENTRAL);
        assertThat(officer.gets("case.xhtml?id=" + id).statusCode()).isEqualTo(404);
    }

    private PageForm form(Browser who) {
        return PageForm.of(text(who.gets("case.xhtml?lang=en&id=" + id)), "case");
    }

    private static HttpResponse<byte[]> presses(Browser who, PageForm form, String button) {
        return who.posts("case.xhtml", form.press(button));
    }

    @Test
    @Tag("S-20")
    void an_answer_to_a_question_nobody_here_knows_is_shown_once_a_reason_is_given() {
        var other = cases.admitted(officer, () -> cases.someone().report("central", Map.of("question_of_next_year", List.of("an uncle <b>"))));
        id = other;
        assertThat(text(officer.gets("case.xhtml?id=" + other))).doesNotContain("an uncle");

        var shown = text(presses(officer, form(officer).fill("reason", "to find the uncle"), "unmask"));

        assertThat(shown).contains("question_of_next_year", "dir=\"auto\">an uncle &lt;b&gt;");
    }

    private long named() {
        return tables.count("select count(*) from case_row where case_id = ? and kind = 'IDENTITY'", id.hex());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
