package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.amana.platform.DatabaseGuard;
import org.amana.platform.DeploymentMark;
import org.amana.platform.UnsafeStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both sides ask the database before their first request, asked of a real one whose settings are changed. */
@Tag("S-25")
class UnsafeDatabaseIT {

    @Test
    void the_database_as_it_runs_is_safe() {
        assertThatCode(() -> DatabaseGuard.check(database())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "innodb_flush_log_at_trx_commit, 0, 1",
        "innodb_flush_log_at_trx_commit, 2, 1",
        "innodb_immediate_scrub_data_uncompressed, 0, 1",
        "general_log, 1, 0",
        "slow_query_log, 1, 0"
    })
    void a_setting_that_breaks_a_promise_is_named_in_one_sentence(String setting, String unsafe, String safe) throws Exception {
        set(setting, unsafe);
        try {
            assertThatThrownBy(() -> DatabaseGuard.check(database()))
                    .isInstanceOf(UnsafeStart.class)
                    .hasMessageContaining(setting)
                    .hasMessageMatching("[^.]+\\.");
        } finally {
            set(setting, safe);
        }
    }

    @Test
    void a_database_of_another_deployment_is_refused(@TempDir java.nio.file.Path keys) {
        assertThatThrownBy(() -> DeploymentMark.check(database(), keys, "npm-ma"))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining("belong")
                .hasMessageMatching("[^.]+\\.");
    }

    private static void set(String setting, String value) throws SQLException {
        try (var connection = Battered.house().database("intake");
                var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL " + setting + " = " + value);
        }
    }

    private static DataSource database() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> Battered.house().database("intake"));
    }
}
