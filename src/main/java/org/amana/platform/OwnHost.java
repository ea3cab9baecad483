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
import java.net.URI;

/**
 * Answers only under this side's own address, so that a cookie of one side never reaches the other. The setting that
 * holds the origin is the filter's parameter {@code origin}.
 */
public final class OwnHost implements Filter {

    private static final int MISDIRECTED = 421;

    private String authority;

    @Override
    public void init(FilterConfig configuration) {
        authority = URI.create(Settings.origin(configuration.getInitParameter("origin"))).getAuthority();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (authority.equalsIgnoreCase(((HttpServletRequest) request).getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(MISDIRECTED);
        }
    }
}
