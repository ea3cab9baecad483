package org.amana.triage.casefile.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amana.courier.ItemId;
import org.amana.report.Answers;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.ColumnWords;
import org.amana.triage.casefile.IndexQuery.Filter;
import org.amana.triage.casefile.IndexQuery.Sort;
import org.amana.triage.casefile.IndexQuery.Tab;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.rows.Entries;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.custody.DeskKeys;
import org.junit.jupiter.api.Test;

class DeskIndexTest {

    private static final Map<String, String> WORDS =
            Map.of("OTHER", "fourgon", "POLICE_CUSTODY", "Établissement de police", "PRISON", "Prison");

    private static final ColumnWords FRENCH =
            new ColumnWords(Locale.FRENCH, (column, row) -> row.placeType().map(WORDS::get).orElse(""));

    private final SecureRandom random = new SecureRandom();
    private final DeskIndex index = new DeskIndex(
            new DeskKeys(new DeskId("central"), Identity.generate(random), SymmetricKey.generate(random)));

    @Test
    void an_older_version_never_replaces_a_newer_one() {
        var id = CaseId.generate(random);

        index.put(id, 2, Entries.of(CaseState.TRIAGE));
        index.put(id, 1, Entries.of(CaseState.NEW));

        assertThat(index.rows()).singleElement().satisfies(row -> assertThat(row.state()).isEqualTo(CaseState.TRIAGE));
    }

    @Test
    void a_mailbox_leads_to_its_case_until_the_report_is_taken_back() {
        var id = CaseId.generate(random);
        var entry = Entries.entry();

        index.put(id, 1, entry);
        assertThat(index.caseOf(entry.contact().mailbox())).contains(id);
        index.put(id, 2, entry.with(entry.contact().takenBack()));

        assertThat(index.caseOf(entry.contact().mailbox())).isEmpty();
        assertThat(index.rows()).hasSize(1);
    }

    @Test
    void what_is_loaded_never_replaces_what_was_written_meanwhile() {
        var saved = CaseId.generate(random);
        var gone = CaseId.generate(random);

        index.put(saved, 2, Entries.of(CaseState.TRIAGE));
        index.remove(gone);
        index.putDamaged(IndexRows.damaged(new DeskId("central"), saved, LocalDate.of(2026, 11, 23), CaseState.NEW));
        index.put(gone, 1, Entries.entry());
        index.putDamaged(IndexRows.damaged(new DeskId("central"), gone, LocalDate.of(2026, 11, 23), CaseState.NEW));

        assertThat(index.rows()).singleElement().satisfies(row -> assertThat(row.state()).isEqualTo(CaseState.TRIAGE));
    }

    @Test
    void a_case_is_withheld_while_a_message_for_it_is_not_filed() {
        var id = CaseId.generate(random);
        var mailbox = Entries.entry().contact().mailbox();
        var report = new ItemId("1".repeat(32));
        var message = new ItemId("2".repeat(32));
        index.put(id, 1, Entries.entry());

        index.notFiled(report, mailbox, true);
        assertThat(index.waitsForReport(mailbox)).isTrue();
        assertThat(index.isWithheld(id)).isFalse();
        index.filed(report);
        index.notFiled(message, mailbox, false);
        assertThat(index.waitsForReport(mailbox)).isFalse();
        assertThat(index.isWithheld(id)).isTrue();
        index.filed(message);

        assertThat(index.isWithheld(id)).isFalse();
    }

    @Test
    void nothing_is_left_after_locking() {
        index.put(CaseId.generate(random), 1, Entries.entry());

        index.clear();

        assertThat(index.rows()).isEmpty();
        assertThat(index.caseOf(Entries.entry().contact().mailbox())).isEmpty();
    }

    @Test
    void lines_are_sorted_as_asked_and_nothing_owed_comes_last() {
        var calm = add(Entries.of(Urgency.U4));
        var closed = add(Entries.of(CaseState.CLOSED));
        var urgent = add(Entries.of(Urgency.U0));

        assertThat(sorted(Sort.DUE, false)).containsExactly(urgent, calm, closed);
        assertThat(sorted(Sort.URGENCY, true).getFirst()).isEqualTo(calm);
    }

    @Test
    void lines_stand_in_the_order_of_the_words_that_the_officer_reads_and_silence_comes_last() {
        var van = add(told("OTHER"));
        var station = add(told("POLICE_CUSTODY"));
        var prison = add(told("PRISON"));
        var nowhere = add(told("NOT_SAID"));

        assertThat(sorted(Sort.PLACE, false)).containsExactly(station, van, prison, nowhere);
        assertThat(sorted(Sort.PLACE, true)).containsSubsequence(prison, van, station);
    }

    @Test
    void tabs_and_filters_leave_what_they_say() {
        var mine = add(Entries.of(CaseState.ACCEPTED).with(Entries.of(CaseState.ACCEPTED).decision().with(Optional.of(Entries.ALAMI))));
        var asked = add(Entries.of(CaseState.NEED_INFO));
        var fresh = add(Entries.of(Urgency.U3));

        assertThat(matching(Filter.of(Tab.MINE))).containsExactly(mine);
        assertThat(matching(Filter.of(Tab.WAITING_FOR_PERSON))).containsExactly(asked);
        assertThat(matching(Filter.of(Tab.TO_TRIAGE))).containsExactly(fresh);
        assertThat(matching(Filter.of(Tab.ALL))).hasSize(3);
        assertThat(matching(new Filter(Tab.ALL, fresh.reference().toLowerCase(Locale.ROOT), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(fresh);
        assertThat(matching(new Filter(Tab.ALL, "", Optional.of("MA-01"), Optional.empty(), Optional.empty()))).isEmpty();
        assertThat(matching(new Filter(Tab.ALL, "", Optional.empty(), Optional.of("POLICE_CUSTODY"), Optional.of(Language.AR)))).hasSize(3);
    }

    private static IndexEntry told(String placeType) {
        var told = Entries.entry().told();
        return new IndexEntry(
                new IndexEntry.Told(
                        told.day(), told.received(), told.language(), told.region(), Answers.of(Map.of("place_type", List.of(placeType)))),
                Entries.entry().decision(),
                Entries.entry().contact(),
                Entries.entry().marks());
    }

    @Test
    void an_urgent_letter_to_a_case_confirmed_as_calm_and_answered_is_urgent_and_first() {
        var calm = Entries.of(Urgency.U3);
        var seen = calm.with(calm.decision().confirmed(Urgency.U3)).with(calm.marks().seen());
        var other = add(seen);
        var heard = add(seen.with(seen.marks().answeredNow()).heardFrom(Entries.heard(Urgency.U1)));

        assertThat(sorted(Sort.DUE, false)).containsExactly(heard, other);
        assertThat(matching(Filter.of(Tab.URGENT))).containsExactly(heard);
    }

    private CaseId add(IndexEntry entry) {
        var id = CaseId.generate(random);
        index.put(id, 1, entry);
        return id;
    }

    private List<CaseId> sorted(Sort sort, boolean descending) {
        var query = new IndexQuery(Filter.of(Tab.ALL), sort, descending, 0, 50);
        return IndexOrder.sorted(index.rows().stream(), query, FRENCH).stream().map(IndexRow::caseId).toList();
    }

    private List<CaseId> matching(Filter filter) {
        return index.rows().stream().filter(IndexFilter.of(filter, Entries.ALAMI)).map(IndexRow::caseId).toList();
    }
}
