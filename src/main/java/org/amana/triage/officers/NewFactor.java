package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.amana.sealing.PassphraseLock;
import org.amana.triage.OfficerName;
import org.amana.triage.officers.passkeys.PasskeyStore;

/**
 * An officer whose application is lost takes a new secret: with their passphrase, the code that two others gave, and the
 * touch of a passkey where the passphrase alone does not open their identity.
 */
@ApplicationScoped
public class NewFactor {

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

    @Inject
    private PasskeyStore passkeys;

    @Inject
    private ProveOfficer proveOfficer;

    @Inject
    private SignInPlaces places;

    @Inject
    private RecordEnrolment record;

    @Inject
    private Clock clock;

    /** Whether a confirmed code of this name was typed. */
    public Optional<String> displayName(String name, String code) {
        return officer(name, code).map(Officer::displayName);
    }

    /** Whether this officer's identity lies under a passkey too: without its touch no passphrase is the right one. */
    public boolean needsTouch(String name, String code) {
        return officer(name, code).filter(officer -> passkeys.anyNeeded(officer.name())).isPresent();
    }

    /** The passphrase is wiped before this returns. */
    public AccessOutcome accept(
            String name, String code, char[] passphrase, Optional<Proof.Touch> touch, TotpEnrolment totp, String totpCode) {
        try {
            var found = officer(name, code);
            if (found.isEmpty()) {
                return AccessOutcome.NO_SUCH_CODE;
            }
            var step = totp.provenBy(totpCode, clock.instant());
            if (step.isEmpty()) {
                return AccessOutcome.WRONG_TOTP;
            }
            if (touch.isEmpty() && passkeys.anyNeeded(found.get().name())) {
                return AccessOutcome.TOUCH_MISSING;
            }
            return touch.isPresent()
                    ? touched(found.get(), code, passphrase, touch.get(), totp, step.getAsLong())
                    : known(found.get(), code, passphrase, totp, step.getAsLong());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private AccessOutcome known(Officer officer, String code, char[] passphrase, TotpEnrolment totp, long step) {
        var proven = places.in(() -> opens(officer, passphrase) ? AccessOutcome.DONE : AccessOutcome.REFUSED, AccessOutcome.BUSY);
        return proven == AccessOutcome.DONE ? record.newFactor(officer.name(), code, Optional.empty(), totp, step) : proven;
    }

    private AccessOutcome touched(
            Officer officer, String code, char[] passphrase, Proof.Touch touch, TotpEnrolment totp, long step) {
        var attempt = proveOfficer.attempt(Credentials.of(officer), passphrase, touch);
        if (attempt.busy()) {
            return AccessOutcome.BUSY;
        }
        if (attempt.proven().isEmpty()) {
            return AccessOutcome.REFUSED;
        }
        var proven = attempt.proven().get();
        try (Identity opened = proven.identity()) {
            return opened.recipient().equals(officer.recipient())
                    ? record.newFactor(officer.name(), code, Optional.of(proven.spent()), totp, step)
                    : AccessOutcome.REFUSED;
        }
    }

    private Optional<Officer> officer(String name, String code) {
        return OfficerName.typed(name)
                .flatMap(accesses::reset)
                .filter(reset -> reset.isOpenedBy(code, clock.instant()))
                .flatMap(reset -> officers.officer(reset.officer()))
                .filter(Officer::isOpen);
    }

    private static boolean opens(Officer officer, char[] passphrase) {
        try (Identity opened = PassphraseLock.unwrap(passphrase, officer.wrappedIdentity())) {
            return opened.recipient().equals(officer.recipient());
        } catch (CannotOpen wrong) {
            return false;
        }
    }
}
