package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is killed while the cases of a desk go over to its new keys, after a member left. */
@Tag("campaign")
class RewrapCutIT {

    private static final HouseUnderTest HOUSE = HouseUnderTest.fresh("rewrap-cut").with("amana.courier.seconds", "2");
    private static final String STAYS = "k.idrissi";
    private static final String LEAVES = "n.alami";
    private static final String CENTRAL = "select case_id, generation from key_index where desk = 'central' order by case_id";
    private static final double LOOK_AGAIN = 250;

    @BeforeAll
    static void start() {
        HOUSE.start();
        HOUSE.withReports();
    }

    @AfterAll
    static void stop() {
        HOUSE.stop();
    }

    @Test
    @Tag("S-53")
    void nothing_is_lost_who_left_opens_nothing_and_the_work_goes_on() throws Exception {
        var stays = signIn(STAYS);
        waitUntil(stays, () -> count("select count(*) from key_index") == 10);
        var all = column(CENTRAL, 1);
        var middle = all.size() / 2;

        try (var connection = HOUSE.database("triage");
                var hold = connection.prepareStatement("select * from case_file where id = ? for update")) {
            connection.setAutoCommit(false);
            hold.setString(1, all.get(middle));
            hold.executeQuery();
            replacesKeys(stays);
            waitUntil(stays, () -> column(CENTRAL, 2).get(middle - 1).equals("2"));
            HOUSE.killServer();
            connection.rollback();
        }
        stays.page().context().close();
        assertThat(column(CENTRAL, 2).subList(0, middle)).containsOnly("2");
        assertThat(column(CENTRAL, 2).subList(middle, all.size())).isNotEmpty().containsOnly("1");
        HOUSE.startServer();

        var left = signIn(LEAVES);
        left.go("inbox.xhtml?tab=ALL");
        assertThat(left.count()).isZero();
        for (var id : all) {
            assertThat(left.page().navigate(left.address("case.xhtml?id=" + id)).status()).isEqualTo(404);
        }
        left.page().context().close();
        assertThat(column(CENTRAL, 2).subList(middle, all.size())).containsOnly("1");

        var again = signIn(STAYS);
        waitUntil(again, () -> count("select count(*) from audit where act = 'DESK_REWRAPPED' and subject = 'central/2'") == 1);
        assertThat(column(CENTRAL, 1)).isEqualTo(all);
        assertThat(column(CENTRAL, 2)).containsOnly("2");
        for (var id : all) {
            assertThat(again.page().navigate(again.address("case.xhtml?id=" + id)).status()).isEqualTo(200);
            assertThat(again.page().locator("form#case").count()).as(id).isOne();
        }
        again.page().context().close();
    }

    private static DeskVisit signIn(String officer) {
        return DeskVisit.signIn(HOUSE, Browsers.withoutScript("fr", 1280, false), officer, "fr");
    }

    private static void replacesKeys(DeskVisit desk) {
        desk.go("desks.xhtml");
        var form = desk.page().locator("form:has(input[value=leave]):has(input[name=desk][value=central])");
        desk.page().locator("details:has(form:has(input[value=leave]):has(input[name=desk][value=central])) summary").click();
        form.locator("select").selectOption(LEAVES);
        form.locator("input[name=sure]").check();
        desk.page().waitForNavigation(() -> form.locator("button").click());
        assertThat(desk.page().locator("main .note").allInnerTexts()).anyMatch(told -> told.contains("La clé est remplacée"));
    }

    private static void waitUntil(DeskVisit desk, BooleanSupplier holds) {
        for (int attempt = 0; attempt < 240; attempt++) {
            if (holds.getAsBoolean()) {
                return;
            }
            desk.page().waitForTimeout(LOOK_AGAIN);
        }
        throw new AssertionError("waited too long");
    }

    private static long count(String query) {
        return Long.parseLong(column(query, 1).getFirst());
    }

    private static List<String> column(String query, int number) {
        try (var database = HOUSE.database("triage");
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(number));
            }
            return values;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
