package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.amana.sealing.PassphraseLock;
import org.amana.triage.OfficerName;

/** Passphrase and code in, the officer's identity out. Takes the same work whether both, one or none of them is right. */
@ApplicationScoped
public class ProveOfficer {

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private SignInPlaces places;

    @Inject
    private CodeGuesses codeGuesses;

    @Inject
    private Event<CodeRefused> refused;

    /** Who it is. The code is not used up yet: that stands in the transaction of what it is used for. */
    record Proven(OfficerName name, Identity identity, long step) {}

    /** Empty when both were tried and at least one was wrong. */
    record Attempt(Optional<Proven> proven, boolean busy) {}

    /** May wait for a free place up to ten seconds. Does not wipe the passphrase. */
    Attempt attempt(Credentials credentials, char[] passphrase, String totp) {
        return places.in(() -> tried(credentials, passphrase, totp), new Attempt(Optional.empty(), true));
    }

    private Attempt tried(Credentials credentials, char[] passphrase, String totp) {
        var identity = unwrapped(credentials, passphrase);
        var step = step(credentials, totp, credentials.lastStep());
        if (identity.isPresent() && isAccepted(credentials, totp, step)) {
            return new Attempt(
                    Optional.of(new Proven(credentials.name(), identity.get(), step.getAsLong())), false);
        }
        identity.ifPresent(Identity::destroy);
        return new Attempt(Optional.empty(), false);
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
            return secondFactor.matchingStep(credentials.name(), credentials.sealedTotpSecret(), totp, lastStep);
        } catch (CannotOpen otherServerKey) {
            return OptionalLong.empty();
        }
    }
}
