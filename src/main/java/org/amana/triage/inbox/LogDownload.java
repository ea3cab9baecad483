package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.amana.triage.oversight.ExportLog;
import org.amana.triage.oversight.ReadLog;

/** Hands out the log, or one of its checkpoints, as a file for somebody outside. */
@WebServlet("/log-file")
public class LogDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private ExportLog exportLog;

    @Inject
    private ReadLog readLog;

    @Inject
    private Clock clock;

    /** {@code file} is {@code log}, or the number of rows of a checkpoint. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = String.valueOf(request.getParameter("file"));
        if (file.equals("log")) {
            var rows = exportLog.record();
            Attachment.head(response, "application/x-ndjson", "audit-" + LocalDate.now(clock) + ".jsonl");
            exportLog.write(rows, response.getOutputStream());
            return;
        }
        var kept = readLog.checkpoints().stream()
                .filter(one -> Long.toString(one.size()).equals(file))
                .findFirst();
        if (kept.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment.head(response, "text/plain;charset=UTF-8", "checkpoint-" + kept.get().day() + "-" + kept.get().size() + ".txt");
        response.getOutputStream().write(kept.get().note().getBytes(StandardCharsets.UTF_8));
    }
}
