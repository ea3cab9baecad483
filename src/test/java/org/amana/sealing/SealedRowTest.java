package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-18")
class SealedRowTest {

    private final SecureRandom random = new SecureRandom();
    private final SymmetricKey key = SymmetricKey.generate(random);
    private final byte[] row = {1, 2, 3};

    @Test
    void a_row_opens_under_its_key_and_for_its_place() throws Exception {
        byte[] sealed = SealedRow.seal(key, row, "case 7, allegation, 1", random);

        assertThat(sealed).hasSize(row.length + 28);
        assertThat(SealedRow.open(key, sealed, "case 7, allegation, 1")).isEqualTo(row);
    }

    @Test
    void a_row_does_not_open_in_the_place_of_another() {
        byte[] sealed = SealedRow.seal(key, row, "case 7, allegation, 1", random);

        assertThatCannotOpen(key, sealed, "case 8, allegation, 1");
        assertThatCannotOpen(key, sealed, "case 7, allegation, 2");
        assertThatCannotOpen(SymmetricKey.generate(random), sealed, "case 7, allegation, 1");
    }

    @Test
    void every_flipped_byte_and_every_missing_end_is_noticed() {
        byte[] sealed = SealedRow.seal(key, row, "case 7", random);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatCannotOpen(key, changed, "case 7");
            assertThatCannotOpen(key, Arrays.copyOf(sealed, i), "case 7");
        }
    }

    @Test
    void the_same_row_never_looks_the_same_twice() {
        assertThat(SealedRow.seal(key, row, "case 7", random)).isNotEqualTo(SealedRow.seal(key, row, "case 7", random));
    }

    @Test
    void a_derived_key_opens_only_what_it_is_for() throws Exception {
        byte[] sealed = SealedRow.seal(key.derive("identity"), row, "case 7", random);

        assertThat(SealedRow.open(key.derive("identity"), sealed, "case 7")).isEqualTo(row);
        assertThatCannotOpen(key.derive("allegation"), sealed, "case 7");
        assertThatCannotOpen(key, sealed, "case 7");
    }

    private static void assertThatCannotOpen(SymmetricKey key, byte[] sealed, String associatedData) {
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> SealedRow.open(key, sealed, associatedData));
    }
}
