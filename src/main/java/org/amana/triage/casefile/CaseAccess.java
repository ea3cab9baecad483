package org.amana.triage.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.amana.triage.CaseId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.vault.CaseFile;
import org.amana.triage.vault.CaseStore;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenVault;

/**
 * The one way from an officer's request to an opened case: the case is locked, the desk's key is this officer's, every
 * row was checked, and what the person took back is gone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseAccess {

    @Inject
    private CurrentOfficer current;

    @Inject
    private AwaitWithdrawals awaitWithdrawals;

    @Inject
    private CaseStore cases;

    @Inject
    private OpenVault vault;

    @Inject
    private AuditLog log;

    /** A case of another desk and one that does not exist end alike. Damage is written into the log. */
    public <T> T at(CaseId id, AtCase.Work<T> work, T noSuchCase, T damaged) {
        return at(id, work, noSuchCase, damaged, noSuchCase);
    }

    /** @param withheld for a case for which something came that could not be filed */
    <T> T at(CaseId id, AtCase.Work<T> work, T noSuchCase, T damaged, T withheld) {
        if (!awaitWithdrawals.of(id)) {
            return withheld;
        }
        var officer = current.unlocked();
        var file = officer.flatMap(known -> cases.locked(id));
        var keys = file.flatMap(known -> current.keys(known.desk()));
        if (keys.isEmpty()) {
            return file.flatMap(this::keysByIndex).isPresent() ? told(officer.orElseThrow().name(), id, damaged) : noSuchCase;
        }
        var name = officer.orElseThrow().name();
        try (var opened = vault.open(file.orElseThrow(), keys.get())) {
            return work.with(new AtCase(name, opened, keys.get()));
        } catch (Damage found) {
            return told(name, id, damaged);
        }
    }

    private <T> T told(OfficerName name, CaseId id, T damaged) {
        log.write(AuditEntry.by(name, Act.DAMAGE_FOUND).on(id));
        return damaged;
    }

    /** A case whose clear column was moved to another desk stands in the inbox of its own all the same. */
    private Optional<DeskKeys> keysByIndex(CaseFile file) {
        return cases.deskOfIndex(file.id()).flatMap(current::keys);
    }
}
