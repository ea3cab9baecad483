package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amana.triage.DeskId;
import org.amana.triage.desks.AskRecovery;
import org.amana.triage.desks.InstallDirectory;
import org.amana.triage.desks.NextDirectory;
import org.amana.triage.desks.TakeGrant;

/**
 * The files that are carried between this node and the offline tool. None of them holds a secret: directories are public,
 * and what goes to the custodians and comes back is sealed.
 */
@WebServlet(DeskFiles.PATH)
@MultipartConfig(fileSizeThreshold = DeskFiles.MOST, maxFileSize = DeskFiles.MOST, maxRequestSize = DeskFiles.MOST)
public class DeskFiles extends HttpServlet {

    /** The only address of the desk to which files are sent. */
    static final String PATH = "/desk-file";

    static final int MOST = 2 * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    @Inject
    private NextDirectory nextDirectory;

    @Inject
    private InstallDirectory installDirectory;

    @Inject
    private AskRecovery askRecovery;

    @Inject
    private TakeGrant takeGrant;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        switch (DeskActs.text(request, "act")) {
            case "next" -> {
                var next = nextDirectory.unsigned();
                if (next.isEmpty()) {
                    DeskActs.show("NO_KEY_YET", request, response);
                    return;
                }
                send("directory-" + next.get().version() + ".json", next.get().toJson(), response);
            }
            case "install" -> DeskActs.show(
                    installDirectory.install(file(request, "directory"), file(request, "signature")).name(), request, response);
            case "ask" -> ask(request, response);
            case "take" -> {
                var taken = takeGrant.take(file(request, "grant"));
                DeskActs.show(taken == TakeGrant.Outcome.TAKEN ? "TAKEN_IN" : taken.name(), request, response);
            }
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var desk = DeskActs.text(request, "desk");
        if (!desk.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var asked = askRecovery.ask(new DeskId(desk), DeskActs.officers(request), DeskActs.text(request, "reason"));
        if (asked.isEmpty()) {
            DeskActs.show("REASON_MISSING", request, response);
            return;
        }
        send("recovery-" + desk + "-" + asked.get().id().substring(0, 8) + ".json", asked.get().file(), response);
    }

    private static byte[] file(HttpServletRequest request, String name) throws IOException, ServletException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return new byte[0];
        }
        var part = request.getPart(name);
        if (part == null) {
            return new byte[0];
        }
        try (var in = part.getInputStream()) {
            return in.readNBytes(MOST);
        }
    }

    private static void send(String name, byte[] file, HttpServletResponse response) throws IOException {
        Attachment.head(response, "application/json", name);
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
