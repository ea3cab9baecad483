package org.amana.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogExportTest {

    @Test
    void what_is_written_is_read_back() throws IOException {
        var log = LogForTests.of(20);
        var export = LogExport.read(bytes(written(log)));

        assertThat(export.deployment()).isEqualTo("amana.example");
        for (var row : log) {
            assertThat(export.next().orElseThrow().isSameAs(row)).isTrue();
        }
        assertThat(export.next()).isEmpty();
    }

    @Test
    void a_row_is_one_line_that_a_person_can_read() throws IOException {
        var lines = written(LogForTests.of(1)).lines().toList();

        assertThat(lines.get(0)).isEqualTo("{\"format\":\"amana-audit/1\",\"deployment\":\"amana.example\"}");
        assertThat(lines.get(1))
                .startsWith("{\"seq\":1,\"at\":1795000001,\"officer\":\"n.alami\",\"act\":\"OPENED\",\"case\":\"0000")
                .contains("\"subject\":\"1\",\"previous\":\"0000")
                .contains("\",\"hash\":\"");
    }

    @Test
    void every_cut_file_is_told_from_a_shorter_log() throws IOException {
        var text = written(LogForTests.of(2));
        for (int length = 0; length < text.length(); length++) {
            var cut = text.substring(0, length);
            var endsWithALine = cut.endsWith("\n");
            if (!endsWithALine) {
                assertThatThrownBy(() -> readAll(cut)).isInstanceOf(NotAnExport.class);
            }
        }
        assertThat(readAll(text)).isEqualTo(2);
    }

    @Test
    void what_is_no_export_is_refused() throws IOException {
        var text = written(LogForTests.of(1));
        for (var wrong : List.of(
                "{}\n",
                "[]\n",
                "{\"format\":\"amana-audit/2\",\"deployment\":\"x\"}\n",
                text.replace("\"seq\":1", "\"seq\": 1"),
                text.replace("\"seq\":1", "\"seq\":1.5"),
                text.replace("\"seq\":1", "\"seq\":\"1\""),
                text.replace("\"seq\":1,", ""),
                text.replace("\"officer\":\"n.alami\"", "\"officer\":\"x\",\"officer\":\"n.alami\""),
                text.replace("\"hash\":\"", "\"hash\":\"zz"),
                text + "x".repeat(3000) + "\n",
                text + "\n")) {
            assertThatThrownBy(() -> readAll(wrong)).isInstanceOf(NotAnExport.class);
        }
    }

    private static int readAll(String text) throws IOException {
        var export = LogExport.read(bytes(text));
        int rows = 0;
        while (export.next().isPresent()) {
            rows++;
        }
        return rows;
    }

    private static String written(List<LogRow> log) throws IOException {
        var out = new ByteArrayOutputStream();
        LogExport.write("amana.example", LogForTests.rows(log), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
