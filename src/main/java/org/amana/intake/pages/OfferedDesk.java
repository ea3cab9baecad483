package org.amana.intake.pages;

import java.util.List;
import org.amana.report.Language;
import org.amana.report.Places;
import org.amana.sealing.Directory;

/**
 * A team that reads reports, in the words of a page.
 *
 * @param regions whose reports it reads; none for the central team, which reads all others
 */
public record OfferedDesk(String id, String name, List<String> regions) {

    /** The central one first, then those that have a region. */
    static List<OfferedDesk> in(Directory directory, Places places, Language language) {
        return directory.desks().stream()
                .filter(desk -> desk.equals(directory.central()) || !desk.regions().isEmpty())
                .map(desk -> new OfferedDesk(desk.id(), name(desk, language), regions(desk, places, language)))
                .toList();
    }

    private static String name(Directory.Desk desk, Language language) {
        var names = desk.names();
        var other = names.getOrDefault(Language.FR.tag(), names.values().iterator().next());
        return names.getOrDefault(language.tag(), other);
    }

    private static List<String> regions(Directory.Desk desk, Places places, Language language) {
        return desk.regions().stream()
                .map(iso -> places.region(iso).map(region -> region.name(language)).orElse(iso))
                .toList();
    }

    public boolean isRegional() {
        return !regions.isEmpty();
    }

    public String getRegionNames() {
        return String.join(" · ", regions);
    }
}
