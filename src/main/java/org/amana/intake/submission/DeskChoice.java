package org.amana.intake.submission;

import java.util.Map;
import java.util.Optional;

/** Who shall read a report, as the form offers it: no desk can be named by whoever sends. */
public enum DeskChoice {
    /** The desk of the region, where it has one. Also when nothing is chosen: most directories leave nothing to choose. */
    REGIONAL,
    CENTRAL;

    public static final String FIELD = "desk_choice";

    /** Empty when something was sent that the form does not offer. */
    public static Optional<DeskChoice> in(Map<String, String[]> fields) {
        var values = fields.getOrDefault(FIELD, new String[] {"regional"});
        return switch (values.length == 1 ? values[0] : "") {
            case "regional" -> Optional.of(REGIONAL);
            case "central" -> Optional.of(CENTRAL);
            default -> Optional.empty();
        };
    }
}
