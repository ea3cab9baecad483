package org.amana.triage.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.amana.triage.custody.Role;
import org.amana.witness.Checkpoint;
import org.amana.witness.Finding;
import org.amana.witness.NotACheckpoint;

/** The auditor has the log checked, also against a checkpoint that was kept outside. */
@Stateless
public class CheckLogNow {

    @Inject
    private KeepCheckpoints keepCheckpoints;

    @Inject
    private LogKey key;

    /** @param note a signed checkpoint of this log as a witness kept it, or nothing */
    @RolesAllowed(Role.OF_AUDITOR)
    public Finding check(String note) throws NotACheckpoint {
        var typed = note == null ? "" : note.replace("\r\n", "\n").strip();
        if (typed.isEmpty()) {
            return keepCheckpoints.checkAndSign();
        }
        return keepCheckpoints.check(List.of(Checkpoint.verify(typed + "\n", key.verifier())));
    }
}
