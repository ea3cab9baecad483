package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.Incident;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Directory;
import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.UnlockedOfficer;
import org.amana.triage.officers.RecordSignIn.SealedDesk;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInOutcome.SignedIn;

/** From an officer's identity to the identities and index keys of their desks, into custody. */
@ApplicationScoped
public class UnlockDesks {

    @Inject
    private RecordSignIn recordSignIn;

    @Inject
    private Custody custody;

    @Inject
    private KnownDirectory directory;

    /** Takes the officer's identity over and destroys it: what is needed from here on are the desks' keys. */
    public SignInOutcome unlock(OfficerName name, Identity officer, Spent spent) {
        try (officer) {
            return recordSignIn.record(name, spent)
                    .<SignInOutcome>map(holdings -> {
                        var keys = new ArrayList<DeskKeys>();
                        holdings.desks().forEach((desk, sealed) -> opened(desk, sealed, officer).ifPresent(keys::add));
                        var desks = keys.stream().map(DeskKeys::desk).collect(Collectors.toSet());
                        var unlocked = new UnlockedOfficer(name, holdings.displayName(), holdings.role(), desks);
                        return new SignedIn(custody.unlock(unlocked, keys), unlocked);
                    })
                    .orElseGet(Refused::new);
        }
    }

    private Optional<DeskKeys> opened(DeskId desk, SealedDesk sealed, Identity officer) {
        try {
            return Optional.of(keys(desk, sealed, identity(sealed, officer)));
        } catch (CannotOpen | IllegalArgumentException damaged) {
            // The other desks of this officer stay usable; the incident says that one is not.
            Incident.log(damaged);
            return Optional.empty();
        }
    }

    /** Rows of the database alone unlock nothing: the identity must be the one in the signed directory. */
    private DeskKeys keys(DeskId desk, SealedDesk sealed, Identity identity) throws CannotOpen {
        try {
            if (!directory.desk(desk).map(Directory.Desk::recipient).equals(Optional.of(identity.recipient()))) {
                throw new IllegalArgumentException("the identity is not that of the desk");
            }
            return new DeskKeys(desk, identity, indexKey(sealed, identity));
        } catch (CannotOpen | IllegalArgumentException damaged) {
            identity.destroy();
            throw damaged;
        }
    }

    private static Identity identity(SealedDesk sealed, Identity officer) throws CannotOpen {
        var seed = AgeFile.open(sealed.identity(), officer);
        try {
            return Identity.fromSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static SymmetricKey indexKey(SealedDesk sealed, Identity desk) throws CannotOpen {
        var bytes = AgeFile.open(sealed.indexKey(), desk);
        try {
            if (!IndexKeyProof.holds(sealed.indexKeyProof(), bytes, desk)) {
                throw new IllegalArgumentException("the index key was not made by the desk");
            }
            return SymmetricKey.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
