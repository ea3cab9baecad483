package org.amana.triage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.amana.triage.CaseId;
import org.amana.triage.OfficerName;
import org.amana.triage.audit.AuditChain.Link;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-17")
class AuditChainTest {

    private final List<Link> log = new ArrayList<>();

    AuditChainTest() {
        var officer = new OfficerName("n.alami");
        var hash = new byte[32];
        for (int seq = 1; seq <= 5; seq++) {
            var entry = AuditEntry.by(officer, Act.OPENED).on(new CaseId("0".repeat(31) + seq)).with(new byte[32]);
            var row = new AuditRow(seq, Instant.parse("2026-11-23T09:00:00Z"), entry, hash);
            hash = row.hash();
            log.add(row.link());
        }
    }

    @Test
    void a_log_nobody_touched_is_whole() {
        var chain = new AuditChain();

        assertThat(log).allMatch(chain::add);
        assertThat(chain.endsAt(5, log.getLast().hash())).isTrue();
    }

    @Test
    void every_change_of_a_row_is_found_at_that_row() {
        List<UnaryOperator<Link>> changes = List.of(
                row -> new Link(row.seq(), row.atSecond() + 1, row.officer(), row.act(), row.caseId(), row.subject(), row.manifest(), row.previous(), row.hash()),
                row -> new Link(row.seq(), row.atSecond(), "k.idrissi", row.act(), row.caseId(), row.subject(), row.manifest(), row.previous(), row.hash()),
                row -> new Link(row.seq(), row.atSecond(), row.officer(), "NOTED", row.caseId(), row.subject(), row.manifest(), row.previous(), row.hash()),
                row -> new Link(row.seq(), row.atSecond(), row.officer(), row.act(), "", row.caseId(), row.manifest(), row.previous(), row.hash()),
                row -> new Link(row.seq(), row.atSecond(), row.officer(), row.act(), row.caseId(), row.subject(), null, row.previous(), row.hash()));
        for (var change : changes) {
            var chain = new AuditChain();
            assertThat(chain.add(log.get(0)) && chain.add(log.get(1))).isTrue();
            assertThat(chain.add(change.apply(log.get(2)))).isFalse();
            assertThat(chain.seq()).isEqualTo(2);
        }
    }

    @Test
    void a_row_left_out_or_cut_off_is_found() {
        var chain = new AuditChain();
        assertThat(chain.add(log.get(0))).isTrue();
        assertThat(chain.add(log.get(2))).isFalse();
        assertThat(chain.add(log.get(1))).isTrue();

        assertThat(chain.endsAt(5, log.getLast().hash())).isFalse();
    }

    @Test
    void nothing_but_short_codes_gets_into_the_log() {
        var entry = AuditEntry.byMachine(Act.DOWNLOADED);

        assertThatThrownBy(() -> entry.about("they hit him")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry.about("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
