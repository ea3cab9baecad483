package org.amana.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NeutralErrorsTest {

    @Test
    void a_sender_who_left_is_no_incident() {
        assertThat(NeutralErrors.senderLeft(thrownBy(
                        "sun.nio.ch.SocketDispatcher", "org.glassfish.grizzly.nio.transport.TCPNIOUtils", "org.amana.intake.Anything")))
                .isTrue();
        assertThat(NeutralErrors.senderLeft(new ServletException(thrownBy("org.glassfish.grizzly.http.io.InputBuffer")))).isTrue();
        assertThat(NeutralErrors.senderLeft(new ServletException(thrownBy("org.apache.catalina.connector.OutputBuffer")))).isTrue();
    }

    /** As the driver tells it: the sender waits for an answer, and must not take silence for one. */
    @Test
    @Tag("S-03")
    @Tag("S-28")
    void a_broken_line_to_the_database_is_never_the_senders() {
        var fault = new SQLNonTransientConnectionException("the server has gone away", new EOFException());

        assertThat(NeutralErrors.senderLeft(new PersistenceException(fault))).isFalse();
        assertThat(NeutralErrors.senderLeft(new ServletException(new PersistenceException(
                        new SQLNonTransientConnectionException("cut", thrownBy("org.glassfish.grizzly.Anything"))))))
                .isFalse();
        assertThat(NeutralErrors.senderLeft(new EOFException())).isFalse();
    }

    @Test
    void a_line_of_our_own_that_broke_is_one() {
        assertThat(NeutralErrors.senderLeft(new IllegalStateException(thrownBy(
                        "sun.nio.ch.NioSocketImpl", "java.net.Socket", "org.mariadb.jdbc.Client", "org.glassfish.grizzly.http.server.HttpHandler"))))
                .isFalse();
        assertThat(NeutralErrors.senderLeft(new IllegalStateException())).isFalse();
    }

    @Test
    void what_only_another_role_may_is_no_incident() {
        assertThat(NeutralErrors.isRefused(new ServletException(new IllegalStateException(new EJBAccessException("no"))))).isTrue();
        assertThat(NeutralErrors.isRefused(new ServletException(new EJBException()))).isFalse();
    }

    private static IOException thrownBy(String... classes) {
        var fault = new IOException("cut");
        var frames = new StackTraceElement[classes.length];
        for (int i = 0; i < classes.length; i++) {
            frames[i] = new StackTraceElement(classes[i], "read", null, -1);
        }
        fault.setStackTrace(frames);
        return fault;
    }
}
