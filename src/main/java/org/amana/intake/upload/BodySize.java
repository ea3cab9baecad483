package org.amana.intake.upload;

/** What a sender announces. A text without files is short; whoever does not say how long a body is may send a long one. */
public enum BodySize {
    SHORT,
    LONG;

    /** In bytes. The longest text of a form takes less, and so does a sealed text. */
    static final long LONGEST_SHORT = 256 * 1024;

    /** @param contentLength as the request gives it; negative when it gives none */
    public static BodySize of(long contentLength) {
        return contentLength >= 0 && contentLength <= LONGEST_SHORT ? SHORT : LONG;
    }
}
