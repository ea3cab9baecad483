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

/** An officer whose application is lost takes a new secret: with their passphrase and the code that two others gave. */
@ApplicationScoped
public class NewFactor {

    @Inject
    private OfficerStore officers;

    @Inject
    private AccessStore accesses;

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

    /** The passphrase is wiped before this returns. */
    public AccessOutcome accept(String name, String code, char[] passphrase, TotpEnrolment totp, String totpCode) {
        try {
            var found = officer(name, code);
            if (found.isEmpty()) {
                return AccessOutcome.NO_SUCH_CODE;
            }
            var step = totp.provenBy(totpCode, clock.instant());
            if (step.isEmpty()) {
                return AccessOutcome.WRONG_TOTP;
            }
            var proven = places.in(
                    () -> opens(found.get(), passphrase) ? AccessOutcome.DONE : AccessOutcome.REFUSED, AccessOutcome.BUSY);
            return proven == AccessOutcome.DONE
                    ? record.newFactor(found.get().name(), code, totp, step.getAsLong())
                    : proven;
        } finally {
            Arrays.fill(passphrase, '\0');
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
