package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amana.triage.custody.CurrentOfficer;

/**
 * How long the desk stays open if nobody does anything: a page asks before it goes away, since another window of the same
 * browser may have been in use. Asking is nobody's presence; 0 when it is locked.
 */
@WebServlet("/seconds-left")
public class SecondsLeft extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentOfficer current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Long.toString(Math.max(0, current.secondsLeft())));
    }
}
