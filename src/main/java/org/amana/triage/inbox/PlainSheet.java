package org.amana.triage.inbox;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.amana.platform.DemonstrationBand;

/** The sheet of the static error pages, which are the same everywhere; in a demonstration it says so. */
@WebServlet(PlainSheet.ADDRESS)
public class PlainSheet extends HttpServlet {

    static final String ADDRESS = "/errors/plain.css";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        var out = response.getOutputStream();
        try (var sheet = getServletContext().getResourceAsStream(ADDRESS)) {
            sheet.transferTo(out);
        }
        out.write(DemonstrationBand.sheet().getBytes(StandardCharsets.UTF_8));
    }
}
