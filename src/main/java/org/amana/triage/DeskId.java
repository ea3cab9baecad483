package org.amana.triage;

/** The id of a desk in the directory, such as {@code central}. */
public record DeskId(String value) {

    public DeskId {
        if (!value.matches("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")) {
            throw new IllegalArgumentException("a desk id has 1 to 64 small letters, digits or dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
