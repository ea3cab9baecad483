package org.amana.triage;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the response of the request that runs a test at hand. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class ResponseForTests implements Filter {

    private static final ThreadLocal<HttpServletResponse> CURRENT = new ThreadLocal<>();

    static HttpServletResponse current() {
        return CURRENT.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        CURRENT.set((HttpServletResponse) response);
        try {
            rest.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
