package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.Incident;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.UnlockToken;
import org.amana.triage.custody.UnlockedOfficer;
import org.amana.triage.officers.RecordSignIn.GrantedDesk;
import org.amana.triage.officers.RecordSignIn.Holdings;
import org.amana.triage.officers.RecordSignIn.SealedDesk;
import org.amana.triage.officers.SignInOutcome.Busy;
import org.amana.triage.officers.SignInOutcome.Refused;
import org.amana.triage.officers.SignInOutcome.SignedIn;

/** From an officer's identity to the identities and index keys of their desks, into custody. */
@ApplicationScoped
public class UnlockDesks {

    @Inject
    private RecordSignIn recordSignIn;

    @Inject
    private OpenDesk openDesk;

    @Inject
    private Custody custody;

    /** Takes the officer's identity over and destroys it: what is needed from here on are the desks' keys. */
    public SignInOutcome unlock(OfficerName name, Identity officer, Spent spent) {
        try (officer) {
            return recordSignIn.record(name, spent)
                    .map(holdings -> unlocked(name, officer, holdings))
                    .orElseGet(Refused::new);
        }
    }

    private SignInOutcome unlocked(OfficerName name, Identity officer, Holdings holdings) {
        var keys = new ArrayList<DeskKeys>();
        try {
            holdings.desks().forEach(sealed -> opened(sealed, officer).ifPresent(keys::add));
            holdings.granted().forEach(granted -> recovered(granted, officer, keys));
        } catch (RuntimeException fault) {
            keys.forEach(DeskKeys::destroy);
            throw fault;
        }
        var desks = keys.stream().map(DeskKeys::desk).collect(Collectors.toSet());
        var unlocked = new UnlockedOfficer(
                name, holdings.displayName(), holdings.role(), desks, officer.recipient().fingerprint());
        var token = custody.unlock(unlocked, keys);
        if (!isStillTheirs(name, keys, token)) {
            // Somebody closed the officer or replaced a desk's keys meanwhile: they come in anew, with what they have now.
            custody.lock(token);
            return new Busy();
        }
        return new SignedIn(token, unlocked);
    }

    private boolean isStillTheirs(OfficerName name, Collection<DeskKeys> keys, UnlockToken token) {
        try {
            return recordSignIn.stillHolds(name, keys);
        } catch (RuntimeException unknown) {
            custody.lock(token);
            throw unknown;
        }
    }

    /** A grant that opens the desk is taken over; one that does not was forged, or is too late, and takes nothing away. */
    private void recovered(GrantedDesk granted, Identity officer, List<DeskKeys> keys) {
        var seal = granted.seal();
        try {
            var opened = openDesk.open(granted.sealed(), officer);
            var voucher = DeskVoucher.member(opened.identity(), seal.officer(), officer.recipient());
            var isKnown = keys.stream().anyMatch(held -> held.desk().equals(opened.desk()));
            if (recordSignIn.recovered(seal, opened, voucher) && !isKnown) {
                keys.add(opened);
            } else {
                opened.destroy();
            }
        } catch (CannotOpen | IllegalArgumentException forged) {
            Incident.log(forged);
        }
    }

    private Optional<DeskKeys> opened(SealedDesk sealed, Identity officer) {
        try {
            var keys = openDesk.open(sealed, officer);
            mustBeVouched(sealed, keys, officer);
            return Optional.of(keys);
        } catch (CannotOpen | IllegalArgumentException damaged) {
            // The other desks of this officer stay usable; the incident says that one is not.
            Incident.log(damaged);
            return Optional.empty();
        }
    }

    private void mustBeVouched(SealedDesk sealed, DeskKeys keys, Identity officer) {
        var name = sealed.member().officer();
        if (!DeskVoucher.vouchesForMember(sealed.member().voucher(), keys.identity(), name, officer.recipient())) {
            recordSignIn.vouch(keys.desk(), name, DeskVoucher.member(keys.identity(), name, officer.recipient()));
        }
    }
}
