package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.amana.courier.ItemId;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.DownloadOutcome;

/**
 * Hands out the original of a file, never in a form that a browser would open by itself: a download without a type, in
 * a sandbox of its own. A post, so that no address in a history names a file.
 */
@WebServlet("/original")
public class OriginalDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** {@code item/part}, the value of the button that was pressed. */
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{32})/(a[0-9]{1,2})");

    @Inject
    private DownloadFile files;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = CaseId.typed(request.getParameter(CasePage.ID));
        var file = FILE.matcher(String.valueOf(request.getParameter("file")));
        if (id.isEmpty() || !file.matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        switch (files.download(id.get(), new ItemId(file.group(1)), file.group(2))) {
            case DownloadOutcome.Ready ready -> send(ready, response);
            case DownloadOutcome.Damaged damaged -> response.sendError(HttpServletResponse.SC_CONFLICT);
            case DownloadOutcome.NoSuchFile none -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(DownloadOutcome.Ready ready, HttpServletResponse response) throws IOException {
        var name = URLEncoder.encode(ready.file().name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentLengthLong(ready.file().bytes());
        ready.content().writeTo(response.getOutputStream());
    }
}
