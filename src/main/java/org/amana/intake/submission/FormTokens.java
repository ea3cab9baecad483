package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.amana.sealing.ConstantTime;
import org.amana.sealing.FormSeed;
import org.amana.sealing.SymmetricKey;

/**
 * Issues and checks the stamps of forms, and keeps nothing. A token is HMAC-SHA-256 over seed and time of issue, under
 * the key of the day of issue.
 */
@ApplicationScoped
public class FormTokens {

    static final Duration LIFETIME = Duration.ofHours(24);

    /** So far the clocks of two nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    @Inject
    FormKeys keys;

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    /** For a form that is served for the first time. */
    public FormStamp issue() {
        try (var seed = FormSeed.generate(random)) {
            return stamp(seed.hex());
        }
    }

    /** The same seed with a new token: what is sent with it is still the same form. */
    public FormStamp renew(FormStamp old) {
        return stamp(old.seed());
    }

    public Freshness check(FormStamp stamp) {
        var issued = Instant.ofEpochSecond(stamp.issued());
        var age = Duration.between(issued, clock.instant());
        if (age.compareTo(SKEW.negated()) < 0) {
            return Freshness.FORGED;
        }
        if (age.compareTo(LIFETIME) > 0) {
            return Freshness.EXPIRED;
        }
        return keys.of(LocalDate.ofInstant(issued, ZoneOffset.UTC))
                .map(key -> ConstantTime.equal(token(key, stamp.seed(), stamp.issued()), HexFormat.of().parseHex(stamp.token())))
                .map(ours -> ours ? Freshness.FRESH : Freshness.FORGED)
                .orElse(Freshness.EXPIRED);
    }

    private FormStamp stamp(String seed) {
        var now = clock.instant();
        var key = keys.today(LocalDate.ofInstant(now, ZoneOffset.UTC));
        long issued = now.getEpochSecond();
        return new FormStamp(seed, issued, HexFormat.of().formatHex(token(key, seed, issued)));
    }

    private static byte[] token(SymmetricKey key, String seed, long issued) {
        return key.hmac(HexFormat.of().parseHex(seed), ByteBuffer.allocate(Long.BYTES).putLong(issued).array());
    }
}
