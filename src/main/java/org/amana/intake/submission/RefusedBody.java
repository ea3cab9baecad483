package org.amana.intake.submission;

/** Reading a body ended here. Unchecked, so that it passes through the parser as it is. */
final class RefusedBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    RefusedBody(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
