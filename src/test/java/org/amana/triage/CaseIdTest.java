package org.amana.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class CaseIdTest {

    @Test
    void a_reference_can_be_said_over_the_phone() {
        assertThat(new CaseId("0".repeat(32)).reference()).isEqualTo("0000-0000");
        assertThat(new CaseId("f".repeat(32)).reference()).isEqualTo("ZZZZ-ZZZZ");
        assertThat(CaseId.generate(new SecureRandom()).reference()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void what_is_no_id_is_refused() {
        assertThatThrownBy(() -> new CaseId("../../etc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeskId("Central")).isInstanceOf(IllegalArgumentException.class);
        assertThat(OfficerName.typed(" N.Alami ")).contains(new OfficerName("n.alami"));
        assertThat(OfficerName.typed("' or 1=1")).isEmpty();
        assertThat(OfficerName.typed(null)).isEmpty();
    }
}
