package org.amana.report;

/** The same answers in three heaps, each to be sealed under its own key. */
public record AnswersByClass(Answers routing, Answers allegation, Answers identity) {

    public Answers of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ROUTING -> routing;
            case ALLEGATION -> allegation;
            case IDENTITY -> identity;
        };
    }
}
