package org.amana.platform;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The outermost filter: whatever goes wrong behind it becomes one neutral page and a line in the log without content.
 * The container never sees the exception, so it can neither print nor log its message.
 */
public final class NeutralErrors implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException fault) {
            var http = (HttpServletResponse) response;
            if (senderLeft(fault)) {
                return;
            }
            var code = Incident.log(fault);
            if (!http.isCommitted()) {
                http.setHeader("Incident", code);
                http.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    private static boolean senderLeft(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.EOFException || cause.getClass().getName().endsWith("ClientAbortException")) {
                return true;
            }
        }
        return false;
    }
}
