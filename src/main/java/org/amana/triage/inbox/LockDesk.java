package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amana.triage.custody.DeskSession;

/** The lock button of every page: one click, no question, and no view that would have to be restored first. */
@WebServlet("/lock")
public class LockDesk extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private DeskSession session;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        session.end();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/index.xhtml");
    }
}
