package org.amana.triage.officers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.amana.sealing.PassphraseLock;
import org.amana.sealing.Totp;
import org.amana.triage.OfficerName;
import org.amana.triage.officers.SignInOutcome.Busy;
import org.amana.triage.officers.SignInOutcome.Refused;

/**
 * Name, passphrase and code in; unlocked keys out. Wrong name, passphrase or code look the same and take the same work:
 * a stranger's name is tried against a decoy.
 */
@ApplicationScoped
public class SignIn {

    private static final OfficerName NOBODY = new OfficerName("nobody");

    @Inject
    private OfficerStore officers;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private UnlockDesks unlockDesks;

    @Inject
    private SignInPlaces places;

    @Inject
    private CodeGuesses codeGuesses;

    @Inject
    private Event<CodeRefused> refused;

    @Inject
    private SecureRandom random;

    private Credentials decoy;

    /** What a sign-in is compared with. */
    private record Credentials(OfficerName name, byte[] wrappedIdentity, byte[] sealedTotpSecret, long lastStep) {}

    @PostConstruct
    void makeDecoy() {
        var secret = Totp.newSecret(random);
        decoy = new Credentials(NOBODY, PassphraseLock.decoy(random), secondFactor.seal(NOBODY, secret), 0);
    }

    /** The passphrase is wiped before this returns. May wait for a free place up to ten seconds. */
    public SignInOutcome signIn(String name, char[] passphrase, String totp) {
        try {
            var known = OfficerName.typed(name).flatMap(officers::officer).map(SignIn::credentials);
            var outcome = places.in(() -> tried(known.orElse(decoy), passphrase, totp), new Tried(Optional.empty(), true));
            if (outcome.busy()) {
                return new Busy();
            }
            return outcome.unlocked()
                    .map(right -> unlockDesks.unlock(right.name(), right.identity(), right.step()))
                    .orElseGet(Refused::new);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private record Right(OfficerName name, Identity identity, long step) {}

    private record Tried(Optional<Right> unlocked, boolean busy) {}

    private Tried tried(Credentials credentials, char[] passphrase, String totp) {
        var identity = unwrapped(credentials, passphrase);
        var step = step(credentials, totp, credentials.lastStep());
        if (identity.isPresent() && isAccepted(credentials, totp, step)) {
            return new Tried(Optional.of(new Right(credentials.name(), identity.get(), step.getAsLong())), false);
        }
        identity.ifPresent(Identity::destroy);
        return new Tried(Optional.empty(), false);
    }

    /** Asked only behind the right passphrase. */
    private boolean isAccepted(Credentials credentials, String totp, OptionalLong step) {
        var name = credentials.name();
        if (step.isPresent() && codeGuesses.mayTry(name)) {
            codeGuesses.wasRight(name);
            return true;
        }
        // A code that was right once is no guess: whoever locks and opens again within its half minute gives it.
        if (step(credentials, totp, 0).isEmpty()) {
            codeGuesses.wasWrong(name);
        }
        // Written by another thread: the answer must not take longer than any other refusal.
        refused.fireAsync(new CodeRefused(name));
        return false;
    }

    private static Optional<Identity> unwrapped(Credentials credentials, char[] passphrase) {
        try {
            return Optional.of(PassphraseLock.unwrap(passphrase, credentials.wrappedIdentity()));
        } catch (CannotOpen wrong) {
            return Optional.empty();
        }
    }

    private OptionalLong step(Credentials credentials, String totp, long lastStep) {
        try {
            return secondFactor.matchingStep(
                    credentials.name(), credentials.sealedTotpSecret(), totp, lastStep);
        } catch (CannotOpen otherServerKey) {
            return OptionalLong.empty();
        }
    }

    private static Credentials credentials(Officer officer) {
        return new Credentials(
                officer.name(), officer.wrappedIdentity(), officer.sealedTotpSecret(), officer.lastTotpStep());
    }
}
