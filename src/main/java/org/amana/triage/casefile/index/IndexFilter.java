package org.amana.triage.casefile.index;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.WaitingFor;

/** Which lines are shown. */
public final class IndexFilter {

    private static final Set<CaseState> TO_TRIAGE = EnumSet.of(CaseState.NEW, CaseState.TRIAGE, CaseState.REOPENED);

    private IndexFilter() {}

    public static Predicate<IndexRow> of(IndexQuery.Filter filter, OfficerName me) {
        var reference = filter.reference().replace("-", "").strip().toUpperCase(Locale.ROOT);
        return onTab(filter.tab(), me)
                .and(row -> reference.isEmpty() || row.reference().replace("-", "").contains(reference))
                .and(row -> filter.region().isEmpty() || filter.region().equals(row.region()))
                .and(row -> filter.placeType().isEmpty() || filter.placeType().equals(row.placeType()))
                .and(row -> filter.language().isEmpty() || filter.language().get() == row.language());
    }

    public static Predicate<IndexRow> onTab(IndexQuery.Tab tab, OfficerName me) {
        return switch (tab) {
            case TO_TRIAGE -> row -> TO_TRIAGE.contains(row.state()) || row.newMessage();
            case URGENT -> row -> isUrgent(row.urgency()) && row.waitingFor() != WaitingFor.NOBODY
                    || row.told().filter(IndexFilter::isUrgent).isPresent();
            case MINE -> row -> row.assignedTo().filter(me::equals).isPresent();
            case WAITING_FOR_PERSON -> row -> row.waitingFor() == WaitingFor.PERSON;
            case ALL -> row -> true;
        };
    }

    private static boolean isUrgent(Urgency level) {
        return level.compareTo(Urgency.U1) <= 0;
    }
}
