package org.amana.triage.casefile.destruction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;

/**
 * What was destroyed, and that the log says the same: to an officer what their desks destroyed, to the auditor all, because
 * it holds no word of a case.
 */
@Stateless
public class ReadCertificates {

    private static final int MOST = 500;

    /** @param inLog whether the log has this certificate as it stands here */
    public record Read(Certificate certificate, boolean inLog) {}

    @Inject
    private CertificateStore certificates;

    @Inject
    private CurrentOfficer current;

    @Inject
    private AuditLog log;

    /** The newest first. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_AUDITOR})
    public List<Certificate> all() {
        var officer = current.unlocked().orElseThrow();
        return officer.role() == Role.AUDITOR ? certificates.all(MOST) : certificates.of(officer.desks(), MOST);
    }

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR, Role.OF_AUDITOR})
    public Optional<Read> of(CaseId id) {
        return certificates.find(id)
                .filter(this::isForThisOfficer)
                .map(certificate -> new Read(certificate, isInLog(certificate)));
    }

    private boolean isForThisOfficer(Certificate certificate) {
        var officer = current.unlocked().orElseThrow();
        return officer.role() == Role.AUDITOR || officer.desks().contains(certificate.desk());
    }

    private boolean isInLog(Certificate certificate) {
        return log.lastManifest(certificate.id())
                .filter(known -> Arrays.equals(known, certificate.sha256()))
                .isPresent();
    }
}
