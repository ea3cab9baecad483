package org.amana.witness;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** An audit log of some rows, well chained. */
final class LogForTests {

    private LogForTests() {}

    static List<LogRow> of(int size) {
        return of(size, "OPENED");
    }

    static List<LogRow> of(int size, String act) {
        var log = new ArrayList<LogRow>();
        var hash = new byte[32];
        for (int seq = 1; seq <= size; seq++) {
            var manifest = seq % 2 == 0 ? new byte[32] : null;
            var id = "%032x".formatted(seq);
            log.add(LogRow.chained(seq, 1_795_000_000L + seq, "n.alami", act, id, "1", manifest, hash));
            hash = log.getLast().hash();
        }
        return log;
    }

    static LogRows rows(List<LogRow> log) {
        Iterator<LogRow> rows = log.iterator();
        return () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    static MerkleTree tree(List<LogRow> log) {
        var tree = new MerkleTree();
        log.forEach(row -> tree.add(row.hash()));
        return tree;
    }

    static Checkpoint checkpoint(List<LogRow> log) {
        return Checkpoint.of("amana.example/audit", tree(log));
    }
}
