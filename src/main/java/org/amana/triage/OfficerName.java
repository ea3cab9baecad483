package org.amana.triage;

import java.util.Optional;

/** The name an officer signs in with, and the name the audit log knows, such as {@code n.alami}. */
public record OfficerName(String value) {

    private static final String FORM = "[a-z][a-z0-9._-]{1,39}";

    public OfficerName {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("an officer's name has 2 to 40 small letters, digits, dots or dashes");
        }
    }

    /** What a person typed, if it can be the name of an officer at all. */
    public static Optional<OfficerName> typed(String text) {
        var name = text == null ? "" : text.strip().toLowerCase(java.util.Locale.ROOT);
        return name.matches(FORM) ? Optional.of(new OfficerName(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
