package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.triage.OfficerName;

/**
 * Somebody with an invitation becomes an officer: they choose a passphrase and take a secret into their authenticator
 * application; their identity is made here, in memory, and leaves it wrapped.
 */
@ApplicationScoped
public class FirstSignIn {

    @Inject
    private AccessStore accesses;

    @Inject
    private Enrolment enrolment;

    @Inject
    private RecordEnrolment record;

    @Inject
    private PassphraseStrength strength;

    @Inject
    private Clock clock;

    /** Under which name the person will be seen; empty for a code that opens nothing, whatever the reason. */
    public Optional<String> displayName(String name, String code) {
        return invitation(name, code).map(Invitation::displayName);
    }

    /** The passphrase is wiped before this returns. */
    public AccessOutcome accept(String name, String code, char[] passphrase, TotpEnrolment totp, String totpCode) {
        try {
            var found = invitation(name, code);
            if (found.isEmpty()) {
                return AccessOutcome.NO_SUCH_CODE;
            }
            var invitation = found.get();
            if (!strength.isStrong(passphrase, List.of(invitation.name().value(), invitation.displayName(), "amana"))) {
                return AccessOutcome.WEAK;
            }
            var step = totp.provenBy(totpCode, clock.instant());
            if (step.isEmpty()) {
                return AccessOutcome.WRONG_TOTP;
            }
            var enrolled = enrolment.tryToEnrol(
                    invitation.name(), invitation.displayName(), invitation.role(), passphrase, totp.secret());
            return enrolled.map(officer -> record.firstSignIn(officer, code, step.getAsLong()))
                    .orElse(AccessOutcome.BUSY);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private Optional<Invitation> invitation(String name, String code) {
        return OfficerName.typed(name)
                .flatMap(accesses::invitation)
                .filter(invitation -> invitation.isOpenedBy(code, clock.instant()));
    }
}
