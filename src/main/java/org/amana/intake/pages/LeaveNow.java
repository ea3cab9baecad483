package org.amana.intake.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amana.intake.mailbox.OpenMailboxes;
import org.amana.platform.Settings;

/**
 * <i>Leave now</i>: a plain link that works without script. The browser forgets cookies, kept pages and with them what
 * was typed, and shows the neutral page that the institution has set.
 *
 * <p>Not promised: the history, and whatever the phone or the network keeps.
 */
@WebServlet("/leave")
public class LeaveNow extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NEUTRAL = Settings.text("amana.leave.url", "https://www.wikipedia.org/");

    @Inject
    private OpenMailboxes openMailboxes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() != null) {
            openMailboxes.leave(request, response);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.setHeader("Location", NEUTRAL);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
