package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.export.ExportCase;
import org.amana.triage.casefile.export.ExportOutcome;

/** Hands out a whole case as it came, sealed, to whoever ticked that they know what leaves. */
@WebServlet("/case-file")
public class CaseDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private ExportCase exportCase;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = CaseId.typed(request.getParameter(CasePage.ID));
        if (id.isEmpty() || request.getParameter("sure.export") == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        switch (exportCase.export(id.get())) {
            case ExportOutcome.Ready ready -> send(ready, response);
            case ExportOutcome.Damaged damaged -> response.sendError(HttpServletResponse.SC_CONFLICT);
            case ExportOutcome.NoSuchCase none -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(ExportOutcome.Ready ready, HttpServletResponse response) throws IOException {
        Attachment.head(response, "application/zip", ready.id().reference() + ".zip");
        ready.content().writeTo(response.getOutputStream());
    }
}
