package org.amana.report;

import java.util.Map;

/**
 * A place from the list. Closed ones stay: people report past events.
 *
 * @param type a code of the question {@code place_type}
 * @param arabicNameAttested false when the Arabic name was only rendered and a Moroccan reader has to confirm it
 */
public record Place(
        String code,
        String type,
        Map<Language, String> names,
        String regionIso,
        String city,
        Status status,
        boolean arabicNameAttested) {

    public enum Status {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    public Place {
        names = Map.copyOf(names);
    }

    public String name(Language language) {
        return names.getOrDefault(language, names.get(Language.FR));
    }
}
