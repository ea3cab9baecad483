package org.amana.ceremony;

/** Something that a person has to put right; told as the sentence of that key. Nothing secret may be among the values. */
final class CannotGoOn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] values;

    CannotGoOn(String key, Object... values) {
        super(key);
        this.values = values;
    }

    String sentence(Words words) {
        return words.text(getMessage(), values);
    }
}
