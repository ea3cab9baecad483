package org.amana.triage.audit;

import java.util.Optional;
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
