package org.amana.triage.officers.passkeys;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.amana.sealing.ConstantTime;
import org.amana.sealing.SymmetricKey;

/**
 * What authenticators sign: random, of this start of the server, good for ten minutes and for one answer. Kept nowhere
 * before it is answered, so that a stranger who looks at the sign-in page needs no session.
 */
@ApplicationScoped
public class Challenges {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int NOISE = 16;
    private static final int HEAD = NOISE + Long.BYTES;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    private final Map<ByteBuffer, Instant> answered = new HashMap<>();
    private SymmetricKey key;

    /** @param purpose what the answer may be used for */
    byte[] next(String purpose) {
        var noise = new byte[NOISE];
        random.nextBytes(noise);
        var head = ByteBuffer.allocate(HEAD).put(noise).putLong(clock.instant().plus(LIFE).getEpochSecond()).array();
        return ByteBuffer.allocate(HEAD + 32).put(head).put(tag(purpose, head)).array();
    }

    boolean isOurs(byte[] challenge, String purpose) {
        if (challenge.length != HEAD + 32) {
            return false;
        }
        var head = Arrays.copyOf(challenge, HEAD);
        return ConstantTime.equal(tag(purpose, head), Arrays.copyOfRange(challenge, HEAD, challenge.length))
                && clock.instant().isBefore(end(challenge));
    }

    /** False when it was answered before. */
    synchronized boolean answer(byte[] challenge) {
        answered.values().removeIf(end -> !clock.instant().isBefore(end));
        return answered.putIfAbsent(ByteBuffer.wrap(challenge.clone()), end(challenge)) == null;
    }

    private static Instant end(byte[] challenge) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(challenge).getLong(NOISE));
    }

    private byte[] tag(String purpose, byte[] head) {
        return key().hmac(purpose.getBytes(StandardCharsets.UTF_8), new byte[] {0}, head);
    }

    private synchronized SymmetricKey key() {
        if (key == null) {
            key = SymmetricKey.generate(random);
        }
        return key;
    }

    @PreDestroy
    synchronized void forget() {
        if (key != null) {
            key.destroy();
        }
    }
}
