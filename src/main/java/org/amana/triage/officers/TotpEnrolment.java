package org.amana.triage.officers;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.amana.sealing.Totp;
import org.amana.triage.OfficerName;

/** A secret for an authenticator application, on its way from the page that shows it to the form that proves it was taken over. */
public final class TotpEnrolment {

    private final byte[] secret;

    private TotpEnrolment(byte[] secret) {
        this.secret = secret;
    }

    public static TotpEnrolment begin(SecureRandom random) {
        return new TotpEnrolment(Totp.newSecret(random));
    }

    /** The one that the page showed; empty when it is none. */
    public static Optional<TotpEnrolment> shown(String base32) {
        return Totp.secret(base32).map(TotpEnrolment::new);
    }

    public String base32() {
        return Totp.base32(secret);
    }

    /** What an application takes from a picture or a link. */
    public String address(OfficerName name) {
        return "otpauth://totp/Amana:" + name + "?secret=" + base32() + "&issuer=Amana";
    }

    /** The step of the code, when the application shows the right one. */
    OptionalLong provenBy(String code, Instant now) {
        return Totp.matchingStep(secret, code == null ? "" : code, now, 0);
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
