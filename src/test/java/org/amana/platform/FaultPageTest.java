package org.amana.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-28")
class FaultPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"intake", "triage"})
    void the_code_of_an_incident_can_be_read_out_and_without_one_nothing_is_said(String side) throws IOException {
        var page = Files.readString(Path.of("src/main/webapp", side, "errors/500.html"));

        assertThat(FaultPage.with(page, "4K7M2XQP")).contains("<bdi>4K7M2XQP</bdi>").doesNotContain("<!--");
        assertThat(FaultPage.with(page, null)).doesNotContain("<bdi>", "{code}", "<!--");
    }
}
