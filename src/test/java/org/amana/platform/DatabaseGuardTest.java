package org.amana.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a database that keeps a log for a replica. A real one that encrypts needs a plugin that not every package has. */
@Tag("S-05")
@Tag("S-25")
class DatabaseGuardTest {

    private static final String REPLICA = "amana.db.replica";

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "innodb_flush_log_at_trx_commit", "1",
            "innodb_immediate_scrub_data_uncompressed", "1",
            "general_log", "0",
            "slow_query_log", "0",
            "log_bin", "1",
            "encrypt_binlog", "1",
            "binlog_expire_logs_seconds", "86400"));

    @AfterEach
    void forget() {
        System.clearProperty(REPLICA);
    }

    @Test
    void a_log_for_a_replica_that_is_encrypted_and_gone_after_a_day_is_taken() {
        System.setProperty(REPLICA, "yes");

        assertThatCode(() -> DatabaseGuard.check(database())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "encrypt_binlog, 0",
        "binlog_expire_logs_seconds, 0",
        "binlog_expire_logs_seconds, 86401",
        "binlog_expire_logs_seconds, 2592000",
        "slow_query_log, 1",
        "general_log, 1"
    })
    void whatever_else_a_log_would_keep_is_named_in_one_sentence(String variable, String unsafe) {
        System.setProperty(REPLICA, "yes");
        variables.put(variable, unsafe);

        assertThatThrownBy(() -> DatabaseGuard.check(database()))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining(variable)
                .hasMessageMatching("[^.]+\\.");
    }

    @Test
    void where_there_is_no_such_log_nothing_is_asked_of_it() {
        System.setProperty(REPLICA, "yes");
        variables.putAll(Map.of("log_bin", "0", "encrypt_binlog", "0", "binlog_expire_logs_seconds", "0"));

        assertThatCode(() -> DatabaseGuard.check(database())).doesNotThrowAnyException();
    }

    /** Answers {@code select @@global.…} and nothing else. */
    private Connection database() {
        return stub(Connection.class, "prepareStatement", query -> {
            var variable = ((String) query[0]).substring("select @@global.".length());
            return stub(PreparedStatement.class, "executeQuery", none -> stub(ResultSet.class, "getString", column -> variables.get(variable)));
        });
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T stub(Class<T> type, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(DatabaseGuardTest.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) ->
                called.getName().equals(method) ? answer.to(arguments) : called.getReturnType() == boolean.class ? true : null));
    }
}
