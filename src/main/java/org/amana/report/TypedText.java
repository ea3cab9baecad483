package org.amana.report;

/** What a person typed, made storable without changing a word of it. */
final class TypedText {

    private TypedText() {}

    /** One kind of line end, no control characters, no half characters, nothing blank around. */
    static String clean(String raw) {
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            if (half) {
                kept.append('\uFFFD');
            } else if (!control) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().strip();
    }
}
