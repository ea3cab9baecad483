package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.amana.launcher.HouseUnderTest;

/** How much is in a side's database, whatever it says. */
final class Rows {

    private Rows() {}

    /** How many items were ever received; collecting them changes nothing. */
    static long received(HouseUnderTest house) throws SQLException {
        return count(house, "intake", "select count(*) from received_id");
    }

    /** Uploads that are still coming in, or were given up without a trace being wiped. */
    static long staged(HouseUnderTest house) throws SQLException {
        return count(house, "intake", "select count(*) from staged_upload");
    }

    /** Sealed bytes that belong to nothing: no item, no answer, no upload. */
    static long orphans(HouseUnderTest house) throws SQLException {
        return count(
                house,
                "intake",
                "select count(*) from sealed_chunk where upload not in (select upload from item)"
                        + " and upload not in (select upload from answer) and upload not in (select upload from staged_upload)");
    }

    /** Nothing new waits in staging that nobody sends any more, and nothing lies about that belongs to nothing. */
    static void nothingIsLeftBehind(HouseUnderTest house, long stagedBefore) throws Exception {
        // it is wiped behind the answer, which does not wait for it
        assertThat(Eventually.see(Duration.ofSeconds(10), () -> staged(house), rows -> rows == stagedBefore))
                .isEqualTo(stagedBefore);
        assertThat(orphans(house)).isZero();
    }

    static long count(HouseUnderTest house, String side, String query) throws SQLException {
        try (var connection = house.database(side);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
