package org.amana.report;

/** The name of a file as its sender called it, made harmless to show and to save. */
final class FileName {

    private static final int MAX_LENGTH = 120;
    private static final int MAX_EXTENSION = 10;
    private static final String NOT_IN_FILE_NAMES = "<>:\"|?*";

    private FileName() {}

    /**
     * Never empty, without folders, control and direction marks (which make {@code gpj.exe} look like a picture), and short.
     * What is clean stays as it is.
     */
    static String clean(String raw) {
        String last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileName::mayStay).forEach(point -> {
            kept.appendCodePoint(NOT_IN_FILE_NAMES.indexOf(point) >= 0 ? '_' : point);
        });
        String name = kept.toString().strip().replaceFirst("^[.\\s]+", "");
        return name.isEmpty() ? "file" : shorten(name);
    }

    private static boolean mayStay(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** Cuts in the middle, so that the extension stays. */
    private static String shorten(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
        int end = MAX_LENGTH - extension.length();
        String begin = name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
        return begin.stripTrailing() + extension;
    }
}
