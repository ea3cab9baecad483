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
import org.amana.triage.officers.passkeys.Authenticators;
import org.amana.triage.officers.passkeys.Passkey;
import org.amana.triage.officers.passkeys.PasskeyStore;

/** Passphrase and proof in, the officer's identity out. Takes the same work whether both, one or none of them is right. */
@ApplicationScoped
public class ProveOfficer {

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private Authenticators authenticators;

    @Inject
    private PasskeyStore passkeys;

    @Inject
    private SignInPlaces places;

    @Inject
    private CodeGuesses codeGuesses;

    @Inject
    private Event<CodeRefused> refused;

    /** Who it is. The proof is not used up yet: that stands in the transaction of what it is used for. */
    record Proven(OfficerName name, Identity identity, Spent spent) {}

    /** Empty when both were tried and at least one was wrong. */
    record Attempt(Optional<Proven> proven, boolean busy) {}

    /** May wait for a free place up to ten seconds. Does not wipe the passphrase. */
    Attempt attempt(Credentials credentials, char[] passphrase, Proof proof) {
        return places.in(() -> tried(credentials, passphrase, proof), new Attempt(Optional.empty(), true));
    }

    private Attempt tried(Credentials credentials, char[] passphrase, Proof proof) {
        return switch (proof) {
            case Proof.Code code -> tried(credentials, passphrase, code.digits());
            case Proof.Touch touch -> tried(credentials, passphrase, touch);
        };
    }

    private Attempt tried(Credentials credentials, char[] passphrase, String totp) {
        var identity = unwrapped(() -> PassphraseLock.unwrap(passphrase, credentials.wrappedIdentity()));
        var step = step(credentials, totp, credentials.lastStep());
        var isAccepted = identity.isPresent() && isAccepted(credentials, totp, step);
        return attempt(credentials.name(), identity, isAccepted ? Optional.of(new Spent.Step(step.getAsLong())) : Optional.empty());
    }

    /** An identity that lies under a PRF output too is opened with that; every other with the passphrase alone. */
    private Attempt tried(Credentials credentials, char[] passphrase, Proof.Touch touch) {
        var touched = authenticators.touched(credentials.name(), touch.answer());
        var wrapped = touched.flatMap(one -> passkeys.find(one.credential())).flatMap(Passkey::wrappedIdentity);
        try (var prf = touch.ingredient()) {
            var identity = unwrapped(() -> wrapped.isPresent()
                    ? PassphraseLock.unwrapWith(prf, passphrase, wrapped.get())
                    : PassphraseLock.unwrap(passphrase, credentials.wrappedIdentity()));
            return attempt(credentials.name(), identity, touched.map(Spent.Touch::new));
        }
    }

    private static Attempt attempt(OfficerName name, Optional<Identity> identity, Optional<? extends Spent> spent) {
        if (identity.isPresent() && spent.isPresent()) {
            return new Attempt(Optional.of(new Proven(name, identity.get(), spent.get())), false);
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

    private interface Unwrapping {
        Identity unwrap() throws CannotOpen;
    }

    private static Optional<Identity> unwrapped(Unwrapping lock) {
        try {
            return Optional.of(lock.unwrap());
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
