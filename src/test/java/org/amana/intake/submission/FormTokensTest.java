package org.amana.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    private FormTokens tokens;

    @BeforeEach
    void start() {
        System.setProperty("amana.intake.keys", folder.toString());
        tokens = node(NOON);
    }

    @AfterEach
    void stop() {
        System.clearProperty("amana.intake.keys");
    }

    @Test
    void a_form_is_fresh_for_24_hours() {
        var stamp = tokens.issue();

        assertThat(node(NOON.plus(Duration.ofHours(24))).check(stamp)).isEqualTo(Freshness.FRESH);
        assertThat(node(NOON.plus(Duration.ofHours(24)).plusSeconds(1)).check(stamp)).isEqualTo(Freshness.EXPIRED);
    }

    @Test
    @Tag("S-04")
    void a_form_is_fresh_on_another_node_and_after_a_restart() {
        var stamp = tokens.issue();

        assertThat(node(NOON.plusSeconds(60)).check(stamp)).isEqualTo(Freshness.FRESH);
    }

    @Test
    @Tag("S-08")
    void an_expired_form_is_renewed_and_stays_the_same_form() {
        var old = tokens.issue();
        var later = node(NOON.plus(Duration.ofDays(3)));

        var renewed = later.renew(old);

        assertThat(later.check(renewed)).isEqualTo(Freshness.FRESH);
        assertThat(renewed.seed()).isEqualTo(old.seed());
    }

    @Test
    void a_stamp_that_was_changed_is_not_ours() {
        var stamp = tokens.issue();
        var otherSeed = stamp.seed().startsWith("0") ? "1" + stamp.seed().substring(1) : "0" + stamp.seed().substring(1);

        assertThat(tokens.check(new FormStamp(otherSeed, stamp.issued(), stamp.token()))).isEqualTo(Freshness.FORGED);
        assertThat(tokens.check(new FormStamp(stamp.seed(), stamp.issued() - 1, stamp.token()))).isEqualTo(Freshness.FORGED);
        assertThat(tokens.check(new FormStamp(stamp.seed(), stamp.issued(), "0".repeat(64)))).isEqualTo(Freshness.FORGED);
    }

    @Test
    void a_stamp_from_the_future_is_not_ours() {
        var stamp = node(NOON.plus(Duration.ofHours(2))).issue();

        assertThat(tokens.check(stamp)).isEqualTo(Freshness.FORGED);
    }

    @Test
    void only_the_keys_of_today_and_yesterday_are_kept() throws IOException {
        tokens.issue();
        node(NOON.plus(Duration.ofDays(1))).issue();
        node(NOON.plus(Duration.ofDays(2))).issue();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("form-2026-11-24", "form-2026-11-25");
        }
    }

    @Test
    void the_key_files_are_for_their_owner_only() throws IOException {
        tokens.issue();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("form-2026-11-23"))))
                .isEqualTo("rw-------");
    }

    @Test
    void fields_that_are_no_stamp_are_told() {
        assertThat(FormStamp.of("xyz", "1", "0".repeat(64))).isEqualTo(Optional.empty());
        assertThat(FormStamp.of("0".repeat(32), "soon", "0".repeat(64))).isEqualTo(Optional.empty());
        assertThat(FormStamp.of(null, null, null)).isEqualTo(Optional.empty());
    }

    @Test
    @Tag("S-06")
    void a_stamp_does_not_print_its_seed() {
        var stamp = tokens.issue();

        assertThat(stamp.toString()).doesNotContain(stamp.seed()).doesNotContain(stamp.token());
    }

    private static FormTokens node(Instant time) {
        var keys = new FormKeys();
        keys.random = new SecureRandom();
        var tokens = new FormTokens();
        tokens.keys = keys;
        tokens.random = keys.random;
        tokens.clock = Clock.fixed(time, ZoneOffset.UTC);
        return tokens;
    }
}
