package org.amana.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The neutral page of a fault, with the code of its incident where there is one, so that a person can read it out. The
 * page is the static one; its line for the code is a comment until there is a code to say.
 */
public final class FaultPage extends HttpServlet {

    /** The request's attribute that holds the code. */
    static final String INCIDENT = "org.amana.incident";

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/errors/500.html";
    private static final Pattern LINE = Pattern.compile("<!--incident(.*?)incident-->", Pattern.DOTALL);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (var page = getServletContext().getResourceAsStream(PAGE)) {
            var html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(with(html, (String) request.getAttribute(INCIDENT)).getBytes(StandardCharsets.UTF_8));
        }
    }

    static String with(String html, String code) {
        return LINE.matcher(html).replaceAll(line -> code == null ? "" : Matcher.quoteReplacement(line.group(1).replace("{code}", code)));
    }
}
