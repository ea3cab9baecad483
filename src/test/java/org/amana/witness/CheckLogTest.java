package org.amana.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-36")
class CheckLogTest {

    private final List<LogRow> log = LogForTests.of(30);
    private final List<LogRow> rewritten = LogForTests.of(30, "NOTED");

    @Test
    void a_log_with_its_checkpoints_is_whole() throws IOException {
        assertThat(check(log, LogForTests.checkpoint(LogForTests.of(10)), LogForTests.checkpoint(log)))
                .isEqualTo(new Finding.Whole(30));
    }

    @Test
    void a_changed_row_is_named() throws IOException {
        var changed = new ArrayList<>(log);
        changed.set(16, rewritten.get(16));

        assertThat(check(changed)).isEqualTo(new Finding.AlteredRow(17));
    }

    @Test
    void a_log_written_anew_fits_itself_but_no_checkpoint() throws IOException {
        assertThat(check(rewritten)).isEqualTo(new Finding.Whole(30));
        assertThat(check(rewritten, LogForTests.checkpoint(LogForTests.of(10)))).isEqualTo(new Finding.NotAsWitnessed(10));
    }

    @Test
    void a_log_put_back_fits_itself_and_older_checkpoints_but_not_the_newest() throws IOException {
        var yesterday = log.subList(0, 20);

        assertThat(check(yesterday, LogForTests.checkpoint(LogForTests.of(10)))).isEqualTo(new Finding.Whole(20));
        assertThat(check(yesterday, LogForTests.checkpoint(log))).isEqualTo(new Finding.NotAsWitnessed(30));
    }

    @Test
    void of_an_earlier_export_checkpoints_of_its_day_tell_and_later_ones_do_not() throws IOException {
        var both = List.of(LogForTests.checkpoint(LogForTests.of(10)), LogForTests.checkpoint(log));

        assertThat(CheckLog.checkEarlier(LogForTests.rows(log.subList(0, 20)), both)).isEqualTo(new Finding.Whole(20));
        assertThat(CheckLog.checkEarlier(LogForTests.rows(rewritten.subList(0, 20)), both)).isEqualTo(new Finding.NotAsWitnessed(10));
        assertThat(CheckLog.checkEarlier(LogForTests.rows(log.subList(1, 20)), both)).isEqualTo(new Finding.AlteredRow(1));
    }

    @Test
    void an_export_is_a_prefix_of_the_log_that_grew_from_it() throws IOException {
        for (int size = 0; size <= 30; size++) {
            assertThat(isPrefix(log.subList(0, size), log)).isEqualTo(new Finding.Whole(30));
        }
    }

    @Test
    void the_first_row_that_is_not_as_exported_is_named() throws IOException {
        assertThat(isPrefix(log.subList(0, 20), rewritten)).isEqualTo(new Finding.AlteredRow(1));
        for (int from = 0; from < 20; from++) {
            var present = new ArrayList<>(log.subList(0, from));
            var hash = from == 0 ? new byte[32] : log.get(from - 1).hash();
            for (int seq = from + 1; seq <= 30; seq++) {
                present.add(LogRow.chained(seq, 1, "", "LOCKED", "", "", null, hash));
                hash = present.getLast().hash();
            }
            assertThat(check(present)).isEqualTo(new Finding.Whole(30));
            assertThat(isPrefix(log.subList(0, 20), present)).isEqualTo(new Finding.AlteredRow(from + 1));
        }
    }

    @Test
    void a_log_that_is_shorter_than_its_export_or_broken_behind_it_is_named_there() throws IOException {
        assertThat(isPrefix(log, log.subList(0, 29))).isEqualTo(new Finding.AlteredRow(30));

        var broken = new ArrayList<>(log);
        broken.remove(25);
        assertThat(isPrefix(log.subList(0, 20), broken)).isEqualTo(new Finding.AlteredRow(26));
    }

    private static Finding check(List<LogRow> rows, Checkpoint... held) throws IOException {
        return CheckLog.check(LogForTests.rows(rows), List.of(held));
    }

    private static Finding isPrefix(List<LogRow> earlier, List<LogRow> present) throws IOException {
        return CheckLog.isPrefix(LogForTests.rows(earlier), LogForTests.rows(present));
    }
}
