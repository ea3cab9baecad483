package org.amana.intake.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amana.report.Language;

/**
 * Leads from {@code /}, {@code /fr/}, {@code /fr/write} … to the views. The bare address answers at once with the home
 * page in the language that the browser asks for: a redirect would be one more round trip on a slow line.
 *
 * <p>The resources of Faces have no use here and answer 404 like everything unknown. So do the addresses at which the
 * server would tell everybody how it is and what can be asked: it leaves them alone where somebody else has them.
 */
@WebServlet({"", "/ar/*", "/fr/*", "/zgh/*", "/en/*", "/es/*", "/jakarta.faces.resource/*", "/health/*", "/metrics/*", "/openapi/*"})
public class PublicAddresses extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.isEmpty() || path.equals("/")) {
            response.setHeader("Vary", "Accept-Language");
            show(new Address(Language.bestFor(request.getHeader("Accept-Language")), Page.HOME), request, response);
            return;
        }
        var address = Address.of(path);
        if (address.isPresent()) {
            show(address.get(), request, response);
        } else if (Language.find(path.substring(1)).isPresent()) {
            // sendRedirect would add a page of the server's own
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", path + "/");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void show(Address address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> forward(address, request, response);
            case "POST" -> {
                if (address.page().takesPosts()) {
                    forward(address, request, response);
                } else {
                    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                }
            }
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static void forward(Address address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        address.rememberIn(request);
        if (SealingScript.isThere() && address.page().runsScript()) {
            response.setHeader(POLICY, response.getHeader(POLICY) + "; " + SealingScript.POLICY);
        }
        request.getRequestDispatcher(address.page().view()).forward(new PlainRequest(request), response);
    }
}
