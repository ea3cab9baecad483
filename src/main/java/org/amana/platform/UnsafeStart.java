package org.amana.platform;

/** The start was stopped because a promise could not be kept. The message is one sentence that says what to do. */
public final class UnsafeStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsafeStart(String sentence) {
        super(sentence);
    }
}
