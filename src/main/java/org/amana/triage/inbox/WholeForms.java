package org.amana.triage.inbox;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * Refuses a form that claims to come from one of our views and lacks what each of them writes into its forms: to the
 * framework that is a fault of ours, and every stranger could fill the log with incidents.
 */
public final class WholeForms implements Filter {

    private static final String VIEW = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";
    private static final String OF_A_VIEW = "stateless|-?[0-9]{1,19}:-?[0-9]{1,19}";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (!isReadable(http) || comesFromAView(http) && !isWhole(http)) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException fault) {
            if (!(fault.getRootCause() instanceof ViewExpiredException) || response.isCommitted()) {
                throw fault;
            }
            refuse(response);
        }
    }

    /** One address takes files; and what the container cannot read, or will not for its size, is no form. */
    private static boolean isReadable(HttpServletRequest request) {
        var type = request.getContentType();
        var isMultipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (isMultipart && !request.getServletPath().equals(DeskFiles.PATH)) {
            return false;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean comesFromAView(HttpServletRequest request) {
        return request.getHeader("Faces-Request") != null
                || request.getParameter(VIEW) != null
                || request.getParameter("jakarta.faces.partial.ajax") != null;
    }

    private static boolean isWhole(HttpServletRequest request) {
        var view = request.getParameter(VIEW);
        var nonce = request.getParameter(NONCE);
        return "POST".equals(request.getMethod())
                && view != null
                && view.matches(OF_A_VIEW)
                && nonce != null
                && isOfPrimeFaces(nonce);
    }

    private static boolean isOfPrimeFaces(String nonce) {
        try {
            UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.UTF_8));
            return true;
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }

    private static void refuse(ServletResponse response) throws IOException {
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
