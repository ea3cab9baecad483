package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.amana.triage.collection.CustodyStatus;
import org.amana.triage.custody.KnownDirectory;

/** For whoever watches the house: 200 and {@code green}, or 503 and what is red, one word a line. Nothing about cases. */
@WebServlet("/health")
public class Health extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private KnownDirectory directory;

    @Inject
    private CustodyStatus custody;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var red = new ArrayList<String>();
        if (directory.validity().isRed()) {
            red.add("directory");
        }
        var now = custody.now();
        if (now.auditBroken()) {
            red.add("audit");
        }
        if (now.casesMissing()) {
            red.add("cases");
        }
        if (now.failing() > 0 || now.intakeSilent()) {
            red.add("collection");
        }
        if (now.trialMissing()) {
            red.add("test-report");
        }
        if (now.publicDirectoryOld()) {
            red.add("public-directory");
        }
        response.setStatus(red.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(red.isEmpty() ? "green\n" : String.join("\n", red) + "\n");
    }
}
