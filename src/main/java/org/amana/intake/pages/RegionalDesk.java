package org.amana.intake.pages;

import java.util.List;
import org.amana.report.Language;
import org.amana.report.Places;
import org.amana.sealing.Directory;

/** A team that reads the reports of some regions, in the words of a page. */
public record RegionalDesk(String name, List<String> regions) {

    static List<RegionalDesk> in(Directory directory, Places places, Language language) {
        return directory.desks().stream()
                .filter(desk -> !desk.regions().isEmpty())
                .map(desk -> new RegionalDesk(name(desk, language), regions(desk, places, language)))
                .toList();
    }

    static String name(Directory.Desk desk, Language language) {
        var names = desk.names();
        var other = names.getOrDefault(Language.FR.tag(), names.values().iterator().next());
        return names.getOrDefault(language.tag(), other);
    }

    private static List<String> regions(Directory.Desk desk, Places places, Language language) {
        return desk.regions().stream()
                .map(iso -> places.region(iso).map(region -> region.name(language)).orElse(iso))
                .toList();
    }

    public String getRegionNames() {
        return String.join(" · ", regions);
    }
}
