package org.amana.platform;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Headers of every answer. {@code Referrer-Policy} is {@code same-origin}: {@code no-referrer} would turn the Origin of
 * our own forms into {@code null}. Parameters: {@code origin} (name of the setting), {@code policy}
 * (Content-Security-Policy, until a view adds one with a nonce, which takes its place),
 * {@code assets} (prefix of files that never change under their address and may be kept by the browser).
 */
public final class SecurityHeaders implements Filter {

    private static final String POLICY = "Content-Security-Policy";

    private boolean https;
    private String policy;
    private String assets;

    @Override
    public void init(FilterConfig configuration) {
        https = Settings.origin(configuration.getInitParameter("origin")).startsWith("https:");
        policy = configuration.getInitParameter("policy");
        assets = configuration.getInitParameter("assets");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        // What is served, not what was asked for: a welcome file is a view too.
        var path = ((HttpServletRequest) request).getServletPath();
        var http = (HttpServletResponse) response;
        http.setHeader(POLICY, policy);
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("Referrer-Policy", "same-origin");
        http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        http.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        http.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        http.setHeader("X-Robots-Tag", "noarchive");
        http.setHeader("Cache-Control", path.startsWith(assets) ? "public, max-age=31536000, immutable" : "no-store");
        if (https) {
            http.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        chain.doFilter(request, new OnePolicy(http));
    }

    /**
     * With one policy, the last: two would both hold. Without the dates of files: all of them are from the moment of the last
     * start, which is nobody's business.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private static final Set<String> DATES = Set.of("last-modified", "etag");

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isDate(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            } else if (!isDate(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long value) {
            if (!isDate(name)) {
                super.setDateHeader(name, value);
            }
        }

        private static boolean isDate(String name) {
            return DATES.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
