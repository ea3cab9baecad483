package org.amana.sealing;

/** What was typed cannot be a share. Says why and in which line, and never repeats what was typed. */
public final class MistypedShare extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. Each of the first three is about one line. */
    public enum Reason {
        NOT_DIGITS,
        LENGTH,
        CHECK_DIGITS,
        /** There are more or fewer than six lines. */
        LINES,
        /** Every line fits by itself, but they are not the lines of one share. */
        CHECKSUM,
        /** The first line names something that this version does not know. */
        VERSION
    }

    private final Reason reason;
    private final int line;

    MistypedShare(Reason reason, int line) {
        super("This is not a share: " + reason + (line > 0 ? " " + line : ""));
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** The line at fault, from 1, or 0 when it is not one alone; for {@link Reason#LINES}, how many there are. */
    public int line() {
        return line;
    }
}
