package org.amana.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-17")
class LogChainTest {

    private final List<LogRow> log = LogForTests.of(5);

    @Test
    void a_log_nobody_touched_is_whole() {
        var chain = new LogChain();

        assertThat(log).allMatch(chain::add);
        assertThat(chain.endsAt(5, log.getLast().hash())).isTrue();
    }

    @Test
    void every_change_of_a_row_is_found_at_that_row() {
        List<UnaryOperator<LogRow>> changes = List.of(
                row -> new LogRow(row.seq(), row.atSecond() + 1, row.officer(), row.act(), row.caseId(), row.subject(), row.manifest(), row.previous(), row.hash()),
                row -> new LogRow(row.seq(), row.atSecond(), "k.idrissi", row.act(), row.caseId(), row.subject(), row.manifest(), row.previous(), row.hash()),
                row -> new LogRow(row.seq(), row.atSecond(), row.officer(), "NOTED", row.caseId(), row.subject(), row.manifest(), row.previous(), row.hash()),
                row -> new LogRow(row.seq(), row.atSecond(), row.officer(), row.act(), "", row.caseId(), row.manifest(), row.previous(), row.hash()),
                row -> new LogRow(row.seq(), row.atSecond(), row.officer(), row.act(), row.caseId(), row.subject(), new byte[32], row.previous(), row.hash()));
        for (var change : changes) {
            var chain = new LogChain();
            assertThat(chain.add(log.get(0)) && chain.add(log.get(1))).isTrue();
            assertThat(chain.add(change.apply(log.get(2)))).isFalse();
            assertThat(chain.seq()).isEqualTo(2);
        }
    }

    @Test
    void a_row_left_out_or_cut_off_is_found() {
        var chain = new LogChain();
        assertThat(chain.add(log.get(0))).isTrue();
        assertThat(chain.add(log.get(2))).isFalse();
        assertThat(chain.add(log.get(1))).isTrue();

        assertThat(chain.endsAt(5, log.getLast().hash())).isFalse();
    }
}
