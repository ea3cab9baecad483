package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.amana.BrowserScript;
import org.amana.report.Language;
import org.amana.report.Place;
import org.amana.report.Places;
import org.junit.jupiter.api.Test;

/** With scripts on, nobody has to tell the server where somebody is held: the page searches the list itself, as the server would. */
class PlacesInTheBrowserTest {

    private static final int MOST = 12;

    private static final List<List<String>> SEARCHES = List.of(
            List.of("", "", ""),
            List.of("", "", "kenitra"),
            List.of("", "", "KÉNITRA "),
            List.of("", "", "القنيطره"),
            List.of("MA-04", "", ""),
            List.of("MA-04", "PRISON_LOCAL", ""),
            List.of("", "PRISON_CENTRAL", "prison de"),
            List.of("", "UNKNOWN", "rabat"),
            List.of("", "POLICE_CUSTODY", "rabat"),
            List.of("", "", "سجن فاس"),
            List.of("", "", "no such place"));

    private final Places places = Places.load();

    @Test
    void the_script_finds_the_same_places_in_the_same_order() throws Exception {
        var list = Json.createReader(new StringReader(PlaceList.json(places, Language.FR))).readArray();
        var script = new BrowserScript();
        SEARCHES.forEach(search -> script.call("searchPlaces", list, search.get(0), search.get(1), search.get(2)));

        var results = script.run();

        for (int i = 0; i < SEARCHES.size(); i++) {
            var search = SEARCHES.get(i);
            assertThat(results.result(i).asJsonArray().getValuesAs(JsonObject.class).stream().map(place -> place.getString("code")).toList())
                    .as(search.toString())
                    .isEqualTo(places.search(orNull(search.get(0)), orNull(search.get(1)), search.get(2), MOST).stream()
                            .map(Place::code)
                            .toList());
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
