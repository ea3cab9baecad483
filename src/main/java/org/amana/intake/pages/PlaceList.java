package org.amana.intake.pages;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.amana.intake.submission.Questions;
import org.amana.report.Language;
import org.amana.report.Place;
import org.amana.report.Places;

/**
 * The whole list of places in one language, the same for everybody: who searches in the page with a script does not have to
 * tell where somebody is held.
 */
@WebServlet("/places/*")
public class PlaceList extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/places/";

    @Inject
    private Questions questions;

    static String address(Language language) {
        return PATH + language.tag();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var language = Language.find(path.substring(PATH.length()));
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json(questions.places(), language.get()).getBytes(StandardCharsets.UTF_8));
    }

    static String json(Places places, Language language) {
        var list = Json.createArrayBuilder();
        places.all().forEach(place -> list.add(Json.createObjectBuilder()
                .add("code", place.code())
                .add("type", place.type())
                .add("region", place.regionIso())
                .add("name", place.name(language))
                .add("closed", place.status() == Place.Status.CLOSED)
                .add("all", places.searchable(place))));
        return list.build().toString();
    }
}
