package org.amana.report;

import java.util.Optional;

/** How far an answer may travel inside the desk (see {@link AnswersByClass}). */
public enum Sensitivity {
    /** Coded values only: what the index of the desk may hold. */
    ROUTING("RT"),
    /** What happened, in words and files. */
    ALLEGATION("AL"),
    /** Who anyone is. */
    IDENTITY("ID");

    private final String code;

    Sensitivity(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Sensitivity> find(String code) {
        for (Sensitivity sensitivity : values()) {
            if (sensitivity.code.equals(code)) return Optional.of(sensitivity);
        }
        return Optional.empty();
    }
}
