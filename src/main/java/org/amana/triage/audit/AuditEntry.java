package org.amana.triage.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amana.triage.CaseId;
import org.amana.triage.OfficerName;

/**
 * What is to be written into the log.
 *
 * @param officer empty when the machine acts
 * @param subject what else the act was about: a desk, an officer, a file's number; never content
 * @param manifest SHA-256 of the case's sealed manifest after the act
 */
public record AuditEntry(
        Optional<OfficerName> officer, Act act, Optional<CaseId> caseId, String subject, Optional<byte[]> manifest) {

    private static final Set<Act> BY_A_PERSON_OUTSIDE = EnumSet.of(
            Act.ADMITTED,
            Act.COULD_NOT_OPEN,
            Act.MESSAGE_FILED,
            Act.REPORT_FILED,
            Act.CLOSED_BY_PERSON,
            Act.WITHDRAWN,
            Act.IDENTITY_DELETED,
            Act.TRIAL_ADMITTED);

    public AuditEntry {
        if (!subject.matches("[\\x21-\\x7e]{0,100}")) {
            throw new IllegalArgumentException("the subject of an audit row is a short code");
        }
    }

    public static AuditEntry by(OfficerName officer, Act act) {
        return new AuditEntry(Optional.of(officer), act, Optional.empty(), "", Optional.empty());
    }

    public static AuditEntry byMachine(Act act) {
        return new AuditEntry(Optional.empty(), act, Optional.empty(), "", Optional.empty());
    }

    /**
     * When it is said to have happened. While somebody is unlocked the machine files what comes within the minute, so of what
     * a person sent the log keeps the day alone; the order of its rows is in their numbers.
     */
    public Instant moment(Instant now) {
        return officer.isEmpty() && keepsDayOnly(act) ? now.truncatedTo(ChronoUnit.DAYS) : now;
    }

    /** Whether the machine says of this act only on which day it was. */
    public static boolean keepsDayOnly(Act act) {
        return BY_A_PERSON_OUTSIDE.contains(act);
    }

    public AuditEntry about(String what) {
        return new AuditEntry(officer, act, caseId, what, manifest);
    }

    public AuditEntry on(CaseId id) {
        return new AuditEntry(officer, act, Optional.of(id), subject, manifest);
    }

    public AuditEntry with(byte[] manifestHash) {
        return new AuditEntry(officer, act, caseId, subject, Optional.of(manifestHash));
    }
}
