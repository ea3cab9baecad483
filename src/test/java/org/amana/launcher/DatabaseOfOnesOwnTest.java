package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which database a run may be given, as far as that can be told without one. */
class DatabaseOfOnesOwnTest {

    private static final String URL = "amana.db.url";

    @AfterEach
    void nothingIsGiven() {
        System.clearProperty(URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mariadb://127.0.0.1:3306/", "jdbc:mariadb://localhost:3306/", "jdbc:mariadb://127.0.0.1"})
    void one_on_this_machine_is_taken(String url) {
        System.setProperty(URL, url);

        assertThat(Choices.given().databaseUrl()).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://db.example:3306/",
                "jdbc:mariadb://192.0.2.7/",
                "jdbc:mariadb://0.0.0.0:3306/",
                "jdbc:mariadb://[::1]:3306/",
                "jdbc:mariadb://localhost.example/",
                "jdbc:mariadb://localhost,db.example/",
                "jdbc:mysql://127.0.0.1/",
                "127.0.0.1"
            })
    void any_other_is_refused_with_one_sentence(String url) {
        System.setProperty(URL, url);

        assertThatThrownBy(Choices::given)
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database must be on this machine: give its address as -Damana.db.url=jdbc:mariadb://127.0.0.1:3306/.");
    }

    @Test
    void what_is_marked_as_a_real_deployment_is_left_as_it_is() {
        assertThatCode(() -> FormerSchemas.mustBeADemonstration("demo-0a1b2c3d")).doesNotThrowAnyException();
        assertThatThrownBy(() -> FormerSchemas.mustBeADemonstration("npm-example"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database holds what belongs to npm-example, which is no demonstration, so this run leaves it as it is: "
                        + "name another server with -Damana.db.url=….");
    }
}
