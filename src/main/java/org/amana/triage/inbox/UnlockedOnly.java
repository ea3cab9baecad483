package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.UnlockedOfficer;

/**
 * Sends whoever is locked to the sign-in page, with a sentence that says why. A courtesy, not the wall: use cases check
 * roles themselves, and reading takes a key.
 */
@WebFilter(urlPatterns = {"", "*.xhtml", "/original", "/log-file", "/case-file", "/certificate-file", "/desk-act", "/desk-file"})
public class UnlockedOnly implements Filter {

    /** The parameter by which the sign-in page knows that something ended. */
    static final String LOCKED = "locked";

    private static final String SIGN_IN = "/index.xhtml";
    private static final String WELCOME = "/welcome.xhtml";

    @Inject
    private CurrentOfficer current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var path = http.getRequestURI().substring(http.getContextPath().length());
        var officer = current.unlocked();
        if (isSignIn(path) && officer.isPresent() && "GET".equals(http.getMethod())) {
            send(http, (HttpServletResponse) response, Home.of(officer.get().role()));
        } else if (isOpen(path) || officer.filter(known -> mayCome(known, path)).isPresent()) {
            chain.doFilter(request, response);
        } else if (officer.isPresent()) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            sendToSignIn(http, (HttpServletResponse) response);
        }
    }

    private static boolean isOpen(String path) {
        return isSignIn(path) || path.equals(WELCOME) || path.startsWith("/jakarta.faces.resource/");
    }

    private static boolean isSignIn(String path) {
        return path.equals("/") || path.equals(SIGN_IN);
    }

    private static boolean mayCome(UnlockedOfficer officer, String path) {
        return Home.isOpenTo(officer.role(), path);
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getContextPath() + SIGN_IN + "?" + LOCKED;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"></redirect></partial-response>");
        } else {
            send(request, response, SIGN_IN + "?" + LOCKED);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + page);
    }
}
