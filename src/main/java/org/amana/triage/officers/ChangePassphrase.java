package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.amana.sealing.PassphraseLock;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.officers.ProveOfficer.Proven;

/** An unlocked officer wraps their identity under another passphrase. Nobody else can, and nothing else changes. */
@ApplicationScoped
public class ChangePassphrase {

    @Inject
    private OfficerStore officers;

    @Inject
    private ProveOfficer proveOfficer;

    @Inject
    private PassphraseStrength strength;

    @Inject
    private SignInPlaces places;

    @Inject
    private RecordEnrolment record;

    @Inject
    private CurrentOfficer current;

    @Inject
    private SecureRandom random;

    /** Both passphrases are wiped before this returns. */
    public AccessOutcome change(char[] present, String totp, char[] next) {
        try {
            var me = current.unlocked().orElseThrow();
            if (!strength.isStrong(next, List.of(me.name().value(), me.displayName(), "amana"))) {
                return AccessOutcome.WEAK;
            }
            var officer = officers.officer(me.name()).orElseThrow();
            var attempt = proveOfficer.attempt(Credentials.of(officer), present, new Proof.Code(totp));
            if (attempt.busy()) {
                return AccessOutcome.BUSY;
            }
            return attempt.proven()
                    .map(proven -> rewrapped(officer, proven, next))
                    .orElse(AccessOutcome.REFUSED);
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(next, '\0');
        }
    }

    private AccessOutcome rewrapped(Officer officer, Proven proven, char[] next) {
        try (var identity = proven.identity()) {
            var wrapped = places.in(() -> PassphraseLock.wrap(next, identity, random), null);
            return wrapped == null
                    ? AccessOutcome.BUSY
                    : record.newPassphrase(proven.name(), proven.spent(), officer.wrappedIdentity(), wrapped);
        }
    }
}
