package org.amana.report;

import java.util.List;

/**
 * One thing left to complete.
 *
 * @param questionId the question to go to
 * @param messageKey of {@link Messages}; with {@code .short} behind it, the line for the summary on top
 */
public record Problem(String questionId, String messageKey, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** At the field: "Choisissez un genre de lieu. « Je ne sais pas » convient aussi." */
    public String message(Language language) {
        return Messages.text(language, messageKey, arguments.toArray());
    }

    /** In the summary on top: "Choisissez un genre de lieu". */
    public String summary(Language language) {
        return Messages.text(language, messageKey + ".short", arguments.toArray());
    }
}
