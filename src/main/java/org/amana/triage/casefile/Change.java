package org.amana.triage.casefile;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;

/**
 * One change of a case, for history and log.
 *
 * @param by empty when the machine or the person did it
 * @param from what was before, to what came; codes, or a reason; sealed in the history, never in the log
 */
public record Change(Optional<OfficerName> by, Act act, String from, String to) {

    /** Acts of which the log alone is the history: nothing was changed that an officer decided. */
    private static final Set<Act> LOG_SAYS_ALL = EnumSet.of(Act.OPENED, Act.FIRST_OPENED);

    /** Acts that must not be overwritten by somebody who did not know of them. */
    private static final Set<Act> NOT_TO_BE_MISSED = EnumSet.of(
            Act.TAKEN,
            Act.URGENCY_SET,
            Act.STATE_SET,
            Act.ANSWERED,
            Act.MESSAGE_FILED,
            Act.REPORT_FILED,
            Act.COULD_NOT_OPEN,
            Act.WITHDRAWN,
            Act.IDENTITY_DELETED,
            Act.DESTRUCTION_PROPOSED,
            Act.DESTRUCTION_DECLINED,
            Act.CLOSED_BY_PERSON);

    public static Change by(OfficerName officer, Act act) {
        return new Change(Optional.of(officer), act, "", "");
    }

    public static Change byMachine(Act act) {
        return new Change(Optional.empty(), act, "", "");
    }

    Change from(Object before, Object after) {
        return new Change(by, act, before.toString(), after.toString());
    }

    boolean hasHistoryRow() {
        return !LOG_SAYS_ALL.contains(act);
    }

    static boolean mustBeTold(Act act) {
        return NOT_TO_BE_MISSED.contains(act);
    }

    AuditEntry audit() {
        return by.map(officer -> AuditEntry.by(officer, act)).orElseGet(() -> AuditEntry.byMachine(act));
    }
}
