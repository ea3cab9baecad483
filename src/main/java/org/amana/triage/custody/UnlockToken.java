package org.amana.triage.custody;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 256 random bits that stand for unlocked keys. The only thing about them that an HTTP session holds; never leaves the
 * server. Worth nothing once {@link Custody} has locked it.
 */
public final class UnlockToken {

    private final String random;

    private UnlockToken(String random) {
        this.random = random;
    }

    static UnlockToken generate(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new UnlockToken(HexFormat.of().formatHex(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnlockToken token && random.equals(token.random);
    }

    @Override
    public int hashCode() {
        return random.hashCode();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
