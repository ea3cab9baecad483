package org.amana.triage.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.officers.FormerDesk;
import org.amana.triage.officers.OfficerStore;
import org.amana.triage.vault.CaseStore;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenVault;
import org.amana.triage.vault.Vault;

/** One case under the present keys of its desk, with its row in the log; and the end of a replacement. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RewrapOneCase {

    @Inject
    private CaseStore cases;

    @Inject
    private OpenVault openVault;

    @Inject
    private Vault vault;

    @Inject
    private OfficerStore officers;

    @Inject
    private AuditLog log;

    /** False for a damaged case, which is left alone. */
    public boolean rewrap(CaseId id, DeskKeys keys) {
        var file = cases.locked(id);
        if (file.isEmpty()) {
            return true;
        }
        try (var opened = openVault.open(file.get(), keys)) {
            vault.save(opened, keys, AuditEntry.byMachine(Act.CASE_REWRAPPED));
            return true;
        } catch (Damage found) {
            return false;
        }
    }

    /** Nothing is under the former index keys any more: they are forgotten. */
    public void finish(DeskKeys keys) {
        var desk = officers.lockedDesk(keys.desk()).orElseThrow();
        if (desk.generation() != keys.generation()
                || !cases.underFormerKeys(keys.desk(), keys.generation(), "", 1).isEmpty()) {
            return;
        }
        officers.former(keys.desk()).forEach(FormerDesk::forgetIndexKey);
        log.write(AuditEntry.byMachine(Act.DESK_REWRAPPED).about(keys.desk() + "/" + keys.generation()));
    }
}
