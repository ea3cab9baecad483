package org.amana.triage.inbox;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where a page says that its officer is still writing. Like every request of an unlocked officer it begins the ten idle
 * minutes anew; it carries nothing of what is written.
 */
@WebServlet("/still-here")
public class StillHere extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(request.getUserPrincipal() == null
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_NO_CONTENT);
    }
}
