package org.amana.platform;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;

/**
 * The outermost filter: whatever goes wrong behind it becomes one neutral page and a line in the log without content.
 * What the container notices on the way, in a forwarded page, a bean or a transaction, it would log with its message:
 * {@link ServerLoggers} keep silent.
 */
public final class NeutralErrors implements Filter {

    private static final Logger LOG = Logger.getLogger(NeutralErrors.class.getName());

    /** Who reads and writes the lines of those who ask. */
    private static final List<String> SERVERS_LINES = List.of("org.glassfish.grizzly.", "org.apache.catalina.connector.");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException fault) {
            var http = (HttpServletResponse) response;
            if (senderLeft(fault)) {
                return;
            }
            if (isRefused(fault) && !http.isCommitted()) {
                LOG.info("Refused: not for this role.");
                http.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            var code = Incident.log(fault);
            if (!http.isCommitted()) {
                http.setHeader("Incident", code);
                request.setAttribute(FaultPage.INCIDENT, code);
                http.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    /**
     * The line was cut while something was read from it or written to it: nobody is there to be told, and nothing is
     * wrong here. A line that this side opened, to its database above all, is another matter: it breaks with the very same
     * exceptions, and somebody is there who waits for an answer.
     */
    public static boolean senderLeft(Throwable fault) {
        var left = false;
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return false;
            }
            left |= cause instanceof IOException && wasThrownByTheServersLines(cause);
        }
        return left;
    }

    /** Somebody sent what only another role may: the container kept them out, so nothing is wrong here either. */
    public static boolean isRefused(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof EJBAccessException) {
                return true;
            }
        }
        return false;
    }

    private static boolean wasThrownByTheServersLines(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(thrower -> !thrower.startsWith("java.") && !thrower.startsWith("sun."))
                .findFirst()
                .filter(thrower -> SERVERS_LINES.stream().anyMatch(thrower::startsWith))
                .isPresent();
    }
}
