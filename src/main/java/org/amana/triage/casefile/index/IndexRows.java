package org.amana.triage.casefile.index;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.WaitingFor;
import org.amana.triage.casefile.rows.IndexEntry;

/** From what the index row of a case says to a line of the inbox. */
public final class IndexRows {

    private static final Set<CaseState> NOBODYS_TURN = EnumSet.of(
            CaseState.CLOSED, CaseState.LEGAL_HOLD, CaseState.PSEUDONYMISED, CaseState.DESTROYED);

    private IndexRows() {}

    public static IndexRow of(DeskId desk, CaseId id, IndexEntry entry) {
        var told = entry.told();
        var routing = told.routing();
        var decision = entry.decision();
        var marks = entry.marks();
        return new IndexRow(
                id,
                desk,
                decision.urgency(),
                entry.due(),
                told.day(),
                routing.one("place_type"),
                routing.one("place_id"),
                told.region(),
                routing.all("categories"),
                routing.one("reporter_type"),
                told.language(),
                decision.state(),
                decision.assignedTo(),
                waitingFor(entry),
                marks.unopened(),
                marks.newMessage(),
                marks.unread().flatMap(IndexEntry.Heard::urgency),
                marks.couldNotOpen(),
                entry.contact().closedByPerson());
    }

    /** A row whose seal does not open is a row all the same: the case is there, and somebody has to look. */
    static IndexRow damaged(DeskId desk, CaseId id, LocalDate day, CaseState state) {
        return new IndexRow(
                id,
                desk,
                Urgency.U0,
                Optional.empty(),
                day,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Language.FR,
                state,
                Optional.empty(),
                WaitingFor.TEAM,
                false,
                false,
                Optional.empty(),
                true,
                false);
    }

    private static WaitingFor waitingFor(IndexEntry entry) {
        if (entry.marks().newMessage()) {
            return WaitingFor.TEAM;
        }
        if (entry.contact().withdrawn() || NOBODYS_TURN.contains(entry.decision().state())) {
            return WaitingFor.NOBODY;
        }
        return entry.decision().state() == CaseState.NEED_INFO ? WaitingFor.PERSON : WaitingFor.TEAM;
    }
}
