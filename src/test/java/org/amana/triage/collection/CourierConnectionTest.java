package org.amana.triage.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amana.platform.UnsafeStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://intake.example/courier/v1", "http://localhost:8080/courier/v1", "http://127.0.0.1:8080/courier/v1"})
    void the_courier_goes_over_tls_or_stays_on_this_machine(String address) {
        assertThat(CourierConnection.address(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://intake.example/courier/v1", "ftp://localhost/", "intake.example", "http://localhost.example/", "::"})
    void anything_else_stops_the_start(String address) {
        assertThatThrownBy(() -> CourierConnection.address(address)).isInstanceOf(UnsafeStart.class);
    }

    @Test
    @Tag("S-31")
    void a_pin_is_the_sha_256_of_a_certificate() {
        assertThat(CourierConnection.pin("AB:".repeat(31) + "AB")).hasSize(32);
        assertThatThrownBy(() -> CourierConnection.pin("abcd")).isInstanceOf(UnsafeStart.class);
        assertThatThrownBy(() -> CourierConnection.pin("x".repeat(64))).isInstanceOf(UnsafeStart.class);
    }
}
