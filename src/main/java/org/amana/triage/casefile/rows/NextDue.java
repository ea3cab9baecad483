package org.amana.triage.casefile.rows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.casefile.Due;
import org.amana.triage.casefile.rows.IndexEntry.Heard;

/** When the next step of a case is owed: first that somebody reads it, then that the person gets an answer. */
final class NextDue {

    private static final Set<CaseState> NOTHING_OWED = EnumSet.of(
            CaseState.NEED_INFO, CaseState.CLOSED, CaseState.LEGAL_HOLD, CaseState.PSEUDONYMISED, CaseState.DESTROYED);

    /** Days from reception, or from what came last, to the answer. */
    private static final Map<Urgency, Integer> ANSWER = new EnumMap<>(
            Map.of(Urgency.U0, 1, Urgency.U1, 3, Urgency.U2, 7, Urgency.U3, 30, Urgency.U4, 90));

    private NextDue() {}

    static Optional<Due> of(IndexEntry entry) {
        var urgency = entry.decision().urgency();
        if (entry.contact().withdrawn()) {
            return Optional.empty();
        }
        // Whatever was decided before: nobody has read yet what came since.
        if (entry.marks().unread().isPresent() && !entry.marks().unopened()) {
            return entry.marks().unread().map(heard -> unread(heard, urgency));
        }
        if (NOTHING_OWED.contains(entry.decision().state())) {
            return Optional.empty();
        }
        if (entry.marks().unopened()) {
            return Optional.of(due(entry, urgency.due(received(entry))));
        }
        if (entry.marks().answered()) {
            return Optional.empty();
        }
        return Optional.of(entry.marks()
                .owed()
                .map(since -> new Due(since.plusDays(ANSWER.get(urgency)), Optional.empty()))
                .orElseGet(() -> due(entry, received(entry).plusDays(ANSWER.get(urgency)))));
    }

    /** As soon as the more urgent of the two says: what the team confirmed, and what is told now. */
    private static Due unread(Heard heard, Urgency confirmed) {
        var urgency = heard.urgency().filter(told -> told.compareTo(confirmed) < 0).orElse(confirmed);
        var since = heard.minute().map(minute -> minute.atZone(ZoneOffset.UTC)).orElseGet(() -> startOf(heard.day()));
        var at = urgency.due(since);
        return new Due(at.toLocalDate(), heard.minute().map(minuteKnown -> at.toInstant()));
    }

    /** Where only the day is known, the clock starts with the day: early rather than late. */
    private static ZonedDateTime received(IndexEntry entry) {
        return entry.told()
                .received()
                .map(minute -> minute.atZone(ZoneOffset.UTC))
                .orElseGet(() -> startOf(entry.told().day()));
    }

    private static Due due(IndexEntry entry, ZonedDateTime at) {
        return new Due(at.toLocalDate(), entry.told().received().map(minuteKnown -> at.toInstant()));
    }

    private static ZonedDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }
}
