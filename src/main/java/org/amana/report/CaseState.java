package org.amana.report;

import static org.amana.report.PublicStatus.BEING_READ;
import static org.amana.report.PublicStatus.IN_PROGRESS;
import static org.amana.report.PublicStatus.QUESTION_FOR_YOU;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a case stands, as officers see it, and where it may go from there. */
public enum CaseState {
    NEW(PublicStatus.RECEIVED),
    TRIAGE(BEING_READ),
    NEED_INFO(QUESTION_FOR_YOU),
    URGENT_ACTION(IN_PROGRESS),
    ACCEPTED(IN_PROGRESS),
    ORIENTED(BEING_READ),
    NOT_MANDATE(BEING_READ),
    ABUSIVE(BEING_READ),
    VISIT_LINKED(IN_PROGRESS),
    REFERRAL_PREPARED(IN_PROGRESS),
    REFERRED(IN_PROGRESS),
    DIALOGUE(IN_PROGRESS),
    MONITOR_REPRISALS(IN_PROGRESS),
    CLOSED(PublicStatus.CLOSED),
    REOPENED(BEING_READ),
    LEGAL_HOLD(PublicStatus.CLOSED),
    PSEUDONYMISED(PublicStatus.CLOSED),
    DESTROYED(PublicStatus.CLOSED);

    /** The only table of legal moves. The last three states are reached by retention alone, never by an officer's choice. */
    private static final Map<CaseState, Set<CaseState>> NEXT = new EnumMap<>(CaseState.class);

    static {
        NEXT.put(NEW, EnumSet.of(TRIAGE));
        NEXT.put(TRIAGE, EnumSet.of(NEED_INFO, URGENT_ACTION, ACCEPTED, ORIENTED, NOT_MANDATE, ABUSIVE));
        NEXT.put(NEED_INFO, EnumSet.of(TRIAGE, CLOSED));
        NEXT.put(URGENT_ACTION, EnumSet.of(ACCEPTED, REFERRAL_PREPARED));
        NEXT.put(ACCEPTED, EnumSet.of(VISIT_LINKED, DIALOGUE, REFERRAL_PREPARED, MONITOR_REPRISALS, CLOSED));
        NEXT.put(ORIENTED, EnumSet.of(CLOSED));
        NEXT.put(NOT_MANDATE, EnumSet.of(CLOSED));
        // Two people decide: the second may send it back to be read.
        NEXT.put(ABUSIVE, EnumSet.of(TRIAGE, CLOSED));
        NEXT.put(VISIT_LINKED, EnumSet.of(DIALOGUE, MONITOR_REPRISALS, CLOSED));
        NEXT.put(REFERRAL_PREPARED, EnumSet.of(REFERRED, ACCEPTED));
        NEXT.put(REFERRED, EnumSet.of(MONITOR_REPRISALS, CLOSED));
        NEXT.put(DIALOGUE, EnumSet.of(MONITOR_REPRISALS, CLOSED));
        NEXT.put(MONITOR_REPRISALS, EnumSet.of(ACCEPTED, CLOSED));
        NEXT.put(CLOSED, EnumSet.of(REOPENED));
        NEXT.put(REOPENED, EnumSet.of(TRIAGE));
    }

    private final PublicStatus publicStatus;

    CaseState(PublicStatus publicStatus) {
        this.publicStatus = publicStatus;
    }

    /** In the order in which they are offered. */
    public Set<CaseState> next() {
        Set<CaseState> next = NEXT.get(this);
        return next == null ? Set.of() : EnumSet.copyOf(next);
    }

    public boolean mayBecome(CaseState other) {
        return next().contains(other);
    }

    /** Whether somebody other than whoever brought the case here has to take it on: what leaves the house, and what is called abusive. */
    public boolean takesSecondPerson(CaseState other) {
        return this == REFERRAL_PREPARED && other == REFERRED || this == ABUSIVE && other == CLOSED;
    }

    /** @param answered whether the team has answered the person */
    public PublicStatus publicStatus(boolean answered) {
        return this == CLOSED && answered ? PublicStatus.ANSWERED : publicStatus;
    }

    /** The words for officers: "Action urgente". */
    public String label(Language language) {
        return Messages.text(language, "state." + name());
    }
}
