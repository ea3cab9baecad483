package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The certificate of a destroyed case as a file of text. */
@WebServlet("/certificate-file")
public class CertificateDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private CertificatesPage page;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!page.isShown()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var name = "certificate-" + page.getOne().id().reference() + ".txt";
        Attachment.head(response, "text/plain;charset=UTF-8", name);
        response.getOutputStream().write(page.file().getBytes(StandardCharsets.UTF_8));
    }
}
