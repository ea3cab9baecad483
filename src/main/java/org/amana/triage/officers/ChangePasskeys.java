package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.amana.sealing.Identity;
import org.amana.sealing.PassphraseLock;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.officers.ProveOfficer.Proven;
import org.amana.triage.officers.passkeys.Authenticators;
import org.amana.triage.officers.passkeys.Passkey;
import org.amana.triage.officers.passkeys.PasskeyStore;
import org.amana.triage.officers.passkeys.Registered;

/**
 * An unlocked officer takes an authenticator into use, or all out of use again. The first with a PRF takes the copy of
 * their identity away that the passphrase alone opens; taking passkeys away brings it back.
 */
@ApplicationScoped
public class ChangePasskeys {

    @Inject
    private OfficerStore officers;

    @Inject
    private PasskeyStore passkeys;

    @Inject
    private Authenticators authenticators;

    @Inject
    private ProveOfficer proveOfficer;

    @Inject
    private SignInPlaces places;

    @Inject
    private RecordEnrolment record;

    @Inject
    private CurrentOfficer current;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** The officer's own, oldest first. */
    public List<Passkey> mine() {
        return passkeys.of(current.unlocked().orElseThrow().name());
    }

    /**
     * The passphrase is wiped before this returns.
     *
     * @param made what the browser says the new authenticator answered
     * @param prf of the new authenticator
     */
    public AccessOutcome add(char[] passphrase, Proof proof, String made, String prf) {
        return proven(passphrase, proof, (officer, proven) -> {
            var registered = authenticators.made(officer.name(), officer.displayName(), made);
            return registered.map(one -> added(officer, proven, one, passphrase, prf)).orElse(AccessOutcome.REFUSED);
        });
    }

    /** All of them. The passphrase is wiped before this returns. */
    public AccessOutcome removeAll(char[] passphrase, Proof proof) {
        return proven(passphrase, proof, (officer, proven) -> {
            var wrapped = places.in(() -> PassphraseLock.wrap(passphrase, proven.identity(), random), null);
            return wrapped == null
                    ? AccessOutcome.BUSY
                    : record.noPasskeys(officer.name(), proven.spent(), officer.wrappedIdentity(), wrapped);
        });
    }

    private interface Work {
        AccessOutcome with(Officer officer, Proven proven);
    }

    private AccessOutcome proven(char[] passphrase, Proof proof, Work work) {
        try {
            var officer = officers.officer(current.unlocked().orElseThrow().name()).orElseThrow();
            var attempt = proveOfficer.attempt(Credentials.of(officer), passphrase, proof);
            if (attempt.busy()) {
                return AccessOutcome.BUSY;
            }
            if (attempt.proven().isEmpty()) {
                return AccessOutcome.REFUSED;
            }
            try (Identity identity = attempt.proven().get().identity()) {
                return work.with(officer, attempt.proven().get());
            }
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private AccessOutcome added(Officer officer, Proven proven, Registered registered, char[] passphrase, String prf) {
        if (PrfOutput.read(prf).isEmpty() && passkeys.anyNeeded(officer.name())) {
            return AccessOutcome.NO_PRF;
        }
        var wrapped = PrfOutput.read(prf).map(ingredient -> {
            try (ingredient) {
                return places.in(
                        () -> PassphraseLock.wrapWith(
                                ingredient, passphrase, proven.identity(), PassphraseLock.Cost.NORMAL, random),
                        new byte[0]);
            }
        });
        if (wrapped.filter(bytes -> bytes.length == 0).isPresent()) {
            return AccessOutcome.BUSY;
        }
        var passkey = new Passkey(officer.name(), registered, wrapped, LocalDate.now(clock));
        return record.newPasskey(
                officer.name(), proven.spent(), officer.wrappedIdentity(), passkey, PassphraseLock.decoy(random));
    }
}
