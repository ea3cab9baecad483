package org.amana.sealing;

/** What was typed cannot be a follow-up code. Says why, and never repeats what was typed. */
public final class MistypedCode extends Exception {

    private static final long serialVersionUID = 1L;

    /** In the order in which they are looked for. */
    public enum Reason {
        NOT_DIGITS,
        TOO_SHORT,
        TOO_LONG,
        CHECK_DIGITS
    }

    private final Reason reason;

    MistypedCode(Reason reason) {
        super("This is not a follow-up code: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
