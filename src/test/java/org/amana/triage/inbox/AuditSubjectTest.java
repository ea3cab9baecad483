package org.amana.triage.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.amana.triage.casefile.DestructionReason;
import org.amana.triage.custody.Role;
import org.amana.triage.trial.Way;
import org.junit.jupiter.api.Test;

class AuditSubjectTest {

    @Test
    void every_code_that_a_row_of_the_log_may_be_about_has_words() {
        var words = ResourceBundle.getBundle("org.amana.triage.messages", Locale.FRENCH);

        assertThat(words.keySet())
                .containsAll(Stream.of(DestructionReason.values()).map(reason -> "why." + reason).toList())
                .containsAll(Stream.of(Way.values()).map(way -> "way." + way).toList())
                .containsAll(Stream.of(Role.values()).map(role -> "role." + role.container()).toList());
    }
}
