package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.OptionalLong;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Totp;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.ServerKey;

/** The TOTP secrets, which rest under the server's key and are open only while a code is compared. */
@ApplicationScoped
public class SecondFactor {

    @Inject
    private ServerKey serverKey;

    @Inject
    private Clock clock;

    public byte[] seal(OfficerName name, byte[] secret) {
        return serverKey.seal(secret, purpose(name));
    }

    /** The step of a right code that is newer than the last one used; empty for anything else. */
    public OptionalLong matchingStep(OfficerName name, byte[] sealedSecret, String code, long lastUsedStep) throws CannotOpen {
        var secret = serverKey.open(sealedSecret, purpose(name));
        try {
            return Totp.matchingStep(secret, code == null ? "" : code, clock.instant(), lastUsedStep);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static String purpose(OfficerName name) {
        return "totp/" + name.value();
    }
}
