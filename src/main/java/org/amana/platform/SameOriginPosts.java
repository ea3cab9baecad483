package org.amana.platform;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/**
 * Refuses posts that another site made the browser send, and every method that no page takes. Stateless views have no
 * protection of their own: a post passes when {@code Sec-Fetch-Site} is {@code same-origin}, or it is absent and
 * {@code Origin} is ours.
 *
 * <p>Paths that answer to a bearer token or to no cookie at all are left out by the parameter {@code except} (prefixes
 * with commas between them).
 */
public final class SameOriginPosts implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private String origin;
    private String[] except;

    @Override
    public void init(FilterConfig configuration) {
        origin = Settings.origin(configuration.getInitParameter("origin"));
        var given = configuration.getInitParameter("except");
        // a blank one would be the beginning of every path
        except = given == null
                ? new String[0]
                : Arrays.stream(given.split(",")).filter(prefix -> !prefix.isBlank()).toArray(String[]::new);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        if (READING.contains(http.getMethod()) || isLeftOut(http)) {
            chain.doFilter(request, response);
        } else if (!http.getMethod().equals("POST")) {
            // without a page: the server would ask for it with the same method
            answer.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            answer.setHeader("Allow", "GET, HEAD, POST");
        } else if (comesFromOurPages(http)) {
            chain.doFilter(request, response);
        } else {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isLeftOut(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        for (var prefix : except) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean comesFromOurPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? origin.equals(request.getHeader("Origin")) : site.equals("same-origin");
    }
}
