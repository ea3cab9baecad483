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
import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
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

    /** Takes the officer's identity over and destroys it: what is needed from here on are the desks' keys. */
    public SignInOutcome unlock(OfficerName name, Identity officer, long totpStep) {
        try (officer) {
            return recordSignIn.record(name, totpStep)
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

    private static Optional<DeskKeys> opened(DeskId desk, SealedDesk sealed, Identity officer) {
        try {
            var seed = AgeFile.open(sealed.identity(), officer);
            var identity = Identity.fromSeed(seed);
            var indexKey = AgeFile.open(sealed.indexKey(), identity);
            try {
                return Optional.of(new DeskKeys(desk, identity, SymmetricKey.of(indexKey)));
            } finally {
                Arrays.fill(seed, (byte) 0);
                Arrays.fill(indexKey, (byte) 0);
            }
        } catch (CannotOpen | IllegalArgumentException damaged) {
            // The other desks of this officer stay usable; the incident says that one is not.
            Incident.log(damaged);
            return Optional.empty();
        }
    }
}
