package org.amana.launcher;

/** The run cannot start or go on. The message is one sentence that says what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
