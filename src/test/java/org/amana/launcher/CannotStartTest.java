package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a machine, each told in one sentence that fits it and says what to do. */
class CannotStartTest {

    @TempDir
    Path folder;

    @Test
    void a_disk_that_is_nearly_full() {
        assertThat(refused(() -> DataFolder.mustHaveRoom(folder, Long.MAX_VALUE)))
                .isEqualTo("The disk of " + folder + " is nearly full: free at least 700 MB, or choose another folder with -Damana.data=….");
    }

    @Test
    void a_kind_of_machine_for_which_nobody_built_a_database() {
        // The build brings one for the system it runs on alone.
        var another = System.getProperty("os.name").startsWith("Mac") ? "Windows 11" : "Mac OS X";

        assertThat(refused(() -> MariaDbProgram.unpacked(folder, another)))
                .startsWith("There is no MariaDB for this kind of machine")
                .contains("install the package mariadb-server");
    }

    @Test
    void a_database_program_that_does_not_run() throws Exception {
        var text = Files.writeString(folder.resolve("mariadbd"), "no program");
        var program = new MariaDbProgram(text, text, folder, null);

        try (var data = DataFolder.lock(folder.resolve("data"));
                var database = new LocalDatabase(program, data, "of-this-test")) {
            assertThat(refused(database::start)).startsWith("The program " + text + " cannot be run").contains("mariadb-server");
        }
    }

    @Test
    void a_public_side_that_answers_its_form_with_a_fault() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(refused(sending(server.getAddress().getPort()))).startsWith("The public side does not answer").contains("server.log");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_public_side_that_has_gone() throws Exception {
        assertThat(refused(sending(HouseUnderTest.freePort()))).startsWith("The public side does not answer");
    }

    private ThrowingCallable sending(int port) {
        return () -> new SendDemonstration("http://127.0.0.1:" + port, folder.resolve("sent")).run();
    }

    private static String refused(ThrowingCallable start) {
        var sentence = new String[1];
        assertThatThrownBy(start)
                .isInstanceOf(CannotStart.class)
                .satisfies(refusal -> sentence[0] = refusal.getMessage());
        return sentence[0];
    }
}
