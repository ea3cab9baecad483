package org.amana.triage;

import java.util.Optional;

/** The id of a desk in the directory, such as {@code central}. */
public record DeskId(String value) {

    private static final String FORM = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?";

    public DeskId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("a desk id has 1 to 64 small letters, digits or dashes");
        }
    }

    /** Empty when it is not one. */
    public static Optional<DeskId> typed(String text) {
        return Optional.of(text).filter(value -> value.matches(FORM)).map(DeskId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
