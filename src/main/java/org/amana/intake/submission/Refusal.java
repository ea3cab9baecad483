package org.amana.intake.submission;

import java.util.Locale;

/** Why files, or a whole body, were not taken. Each has the HTTP status that its answer carries. */
public enum Refusal {
    TOO_LARGE_FILE(413),
    TOO_LARGE_IN_ALL(413),
    TOO_MANY_FILES(413),
    /** Not a picture, sound, film, PDF, text or office document. */
    WRONG_TYPE(415),
    /** A field that decides over the files came after them. */
    WRONG_ORDER(400),
    /** Not a form as browsers send it, or cut off. */
    MALFORMED(400),
    FIELD_TOO_LONG(413),
    TOO_MANY_FIELDS(413),
    /**
     * Less than 1 KiB/s over a minute, or given way to others when all slots were taken. Never 408: after that, browsers
     * send the whole request again by themselves.
     */
    TOO_SLOW(503),
    /** Every slot is taken. Loading the page again sends the same form again: nothing is lost. */
    BUSY(503),
    /** A form with files sent to an address that takes none. */
    NOT_HERE(415),
    /** Something else than a form, sent to a page that takes one. */
    NOT_A_FORM(415),
    /** The directory ran out more than 90 days ago: there is nobody to seal to. */
    CLOSED(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The last part of the message key: {@code too_large_file}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
