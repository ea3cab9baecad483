package org.amana.triage.officers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.Totp;
import org.amana.triage.OfficerName;
import org.amana.triage.officers.SignInOutcome.Busy;
import org.amana.triage.officers.SignInOutcome.Refused;

/**
 * Name, passphrase and code in; unlocked keys out. Wrong name, passphrase or code look the same and take the same work:
 * a stranger's name, and that of an officer who has left, is tried against a decoy.
 */
@ApplicationScoped
public class SignIn {

    private static final OfficerName NOBODY = new OfficerName("nobody");

    @Inject
    private OfficerStore officers;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private ProveOfficer proveOfficer;

    @Inject
    private UnlockDesks unlockDesks;

    @Inject
    private SecureRandom random;

    private Credentials decoy;

    @PostConstruct
    void makeDecoy() {
        var secret = Totp.newSecret(random);
        decoy = new Credentials(NOBODY, PassphraseLock.decoy(random), secondFactor.seal(NOBODY, secret), 0);
    }

    public SignInOutcome signIn(String name, char[] passphrase, String totp) {
        return signIn(name, passphrase, new Proof.Code(totp));
    }

    /** The passphrase is wiped before this returns. May wait for a free place up to ten seconds. */
    public SignInOutcome signIn(String name, char[] passphrase, Proof proof) {
        try {
            var known = OfficerName.typed(name)
                    .flatMap(officers::officer)
                    .filter(Officer::isOpen)
                    .map(Credentials::of);
            var attempt = proveOfficer.attempt(known.orElse(decoy), passphrase, proof);
            if (attempt.busy()) {
                return new Busy();
            }
            return attempt.proven()
                    .map(right -> unlockDesks.unlock(right.name(), right.identity(), right.spent()))
                    .orElseGet(Refused::new);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
