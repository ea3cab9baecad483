package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.amana.sealing.Identity;
import org.amana.sealing.PassphraseLock;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/** Makes an officer with an identity of their own. Stores nothing. */
@ApplicationScoped
public class Enrolment {

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private SignInPlaces places;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** Takes the time and memory of a sign-in, in line with them. */
    public Officer enrol(OfficerName name, String displayName, Role role, char[] passphrase, byte[] totpSecret) {
        return tryToEnrol(name, displayName, role, passphrase, totpSecret)
                .orElseThrow(() -> new IllegalStateException("there was no place to enrol an officer"));
    }

    /** Empty when there was no place in time. The secret is wiped. */
    Optional<Officer> tryToEnrol(OfficerName name, String displayName, Role role, char[] passphrase, byte[] totpSecret) {
        var officer = new Officer(name, displayName, role, LocalDate.now(clock));
        try (var identity = Identity.generate(random)) {
            var wrapped = places.in(() -> PassphraseLock.wrap(passphrase, identity, random), null);
            if (wrapped == null) {
                return Optional.empty();
            }
            officer.keys(identity.recipient(), wrapped, secondFactor.seal(name, totpSecret));
            return Optional.of(officer);
        } finally {
            Arrays.fill(totpSecret, (byte) 0);
        }
    }
}
