package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.amana.platform.Settings;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.SignedDirectory;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;

/**
 * The administrator brings a directory that was signed offline. It is in force here from the commit on; intake gets its own
 * copy from the operator, after this side: what is sealed to it can be opened here from the first report on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstallDirectory {

    @Inject
    private KnownDirectory directory;

    @Inject
    private RecordDirectory recordDirectory;

    /** How bringing it in ended. */
    public enum Outcome {
        INSTALLED,
        /** Not a directory, or not signed by the root in the settings. */
        NOT_SIGNED,
        OTHER_DEPLOYMENT,
        NOT_NEWER,
        ENDED,
        /** Names a desk whose identity nobody has here, or leaves out one that has cases: reports would open for nobody. */
        UNKNOWN_DESK
    }

    @RolesAllowed(Role.OF_ADMINISTRATOR)
    public Outcome install(byte[] json, byte[] signature) {
        if (json.length > Directory.MOST_BYTES || signature.length != 64) {
            return Outcome.NOT_SIGNED;
        }
        try {
            var signed = SignedDirectory.verify(json, signature, Settings.required("amana.directory.root"));
            var outcome = recordDirectory.record(signed);
            if (outcome == Outcome.INSTALLED) {
                directory.load();
            }
            return outcome;
        } catch (DirectoryRefused wrong) {
            return Outcome.NOT_SIGNED;
        }
    }
}
