package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-15")
class TotpTest {

    private static final long NEVER = -1;

    private final Instant now = Instant.parse("2026-11-23T10:00:10Z");
    private final long step = now.getEpochSecond() / 30;
    private final byte[] secret = Totp.newSecret(new SecureRandom());

    @Test
    void the_code_of_now_and_of_the_steps_beside_it_is_right() {
        assertThat(Totp.matchingStep(secret, Totp.code(secret, now), now, NEVER))
                .hasValue(step);
        assertThat(Totp.matchingStep(secret, Totp.code(secret, now.minusSeconds(30)), now, NEVER))
                .hasValue(step - 1);
        assertThat(Totp.matchingStep(secret, Totp.code(secret, now.plusSeconds(30)), now, NEVER))
                .hasValue(step + 1);
    }

    @Test
    void an_older_or_a_later_one_is_wrong() {
        assertThat(Totp.matchingStep(secret, Totp.code(secret, now.minusSeconds(60)), now, NEVER))
                .isEmpty();
        assertThat(Totp.matchingStep(secret, Totp.code(secret, now.plusSeconds(60)), now, NEVER))
                .isEmpty();
    }

    @Test
    void a_code_is_right_only_once() {
        String code = Totp.code(secret, now);

        assertThat(Totp.matchingStep(secret, code, now, step)).isEmpty();
        assertThat(Totp.matchingStep(secret, code, now, step + 1)).isEmpty();
        assertThat(Totp.matchingStep(secret, code, now, step - 1)).hasValue(step);
    }

    @Test
    void it_may_be_typed_with_a_space_and_in_arabic_digits() {
        String code = Totp.code(secret, now);
        String arabic = code.chars()
                .collect(
                        StringBuilder::new,
                        (text, digit) -> text.append((char) (digit - '0' + '٠')),
                        StringBuilder::append)
                .toString();

        assertThat(Totp.matchingStep(secret, code.substring(0, 3) + " " + code.substring(3), now, NEVER))
                .hasValue(step);
        assertThat(Totp.matchingStep(secret, arabic, now, NEVER)).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "-12345"})
    void anything_else_is_wrong_and_does_no_harm(String typed) {
        assertThat(Totp.matchingStep(secret, typed, now, NEVER)).isEmpty();
    }

    @Test
    void a_secret_comes_back_from_its_letters_and_from_nothing_else() {
        byte[] secret = Totp.newSecret(new SecureRandom());

        assertThat(Totp.secret(Totp.base32(secret))).hasValueSatisfying(read -> assertThat(read).isEqualTo(secret));
        assertThat(Totp.secret("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"))
                .hasValueSatisfying(read -> assertThat(read).asString(StandardCharsets.US_ASCII).isEqualTo("12345678901234567890"));
        assertThat(Totp.secret(null)).isEmpty();
        assertThat(Totp.secret("A".repeat(31))).isEmpty();
        assertThat(Totp.secret("1".repeat(32))).isEmpty();
    }
}
