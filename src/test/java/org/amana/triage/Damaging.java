package org.amana.triage;

import java.util.Arrays;
import java.util.Random;
import org.amana.triage.StoredRows.Row;

/** What may happen to a stored row. */
enum Damaging {
    FLIP {
        @Override
        byte[] damaged(byte[] whole, byte[] other, Random random) {
            var changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            return changed;
        }
    },
    TRUNCATE {
        @Override
        byte[] damaged(byte[] whole, byte[] other, Random random) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    SWAP {
        @Override
        byte[] damaged(byte[] whole, byte[] other, Random random) {
            return other;
        }
    },
    ROLL_BACK {
        @Override
        Row tried(StoredRows now, StoredRows earlier, Row row, Random random) {
            var before = earlier.row(row);
            return before == null ? row : row.with(before.values());
        }
    };

    /** One row, damaged in one way; never one that is as it was. */
    Row choose(StoredRows now, StoredRows earlier, Random random) {
        while (true) {
            var table = now.tables().get(random.nextInt(now.tables().size()));
            var rows = now.of(table);
            var row = rows.get(random.nextInt(rows.size()));
            var tried = tried(now, earlier, row, random);
            if (row.columns().stream().anyMatch(column -> differs(row.bytes(column), tried.bytes(column)))) {
                return tried;
            }
        }
    }

    Row tried(StoredRows now, StoredRows earlier, Row row, Random random) {
        var columns = row.columns();
        if (columns.isEmpty()) {
            return row;
        }
        var column = columns.get(random.nextInt(columns.size()));
        var others = now.of(row.table());
        var other = others.get(random.nextInt(others.size())).bytes(column);
        return other == null ? row : row.with(column, damaged(row.bytes(column), other, random));
    }

    byte[] damaged(byte[] whole, byte[] other, Random random) {
        throw new UnsupportedOperationException();
    }

    /** A column of fixed width is filled up with zeros, so that cutting zeros off changes nothing. */
    private static boolean differs(byte[] one, byte[] other) {
        if (other == null) {
            return one != null;
        }
        var width = Math.max(one.length, other.length);
        return !Arrays.equals(Arrays.copyOf(one, width), Arrays.copyOf(other, width));
    }
}
