package org.amana.report;

import java.util.Map;

/** @param iso ISO 3166-2, {@code MA-06} */
public record Region(String iso, Map<Language, String> names) {

    public Region {
        names = Map.copyOf(names);
    }

    public String name(Language language) {
        return names.getOrDefault(language, names.get(Language.FR));
    }
}
