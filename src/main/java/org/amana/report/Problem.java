package org.amana.report;

import java.util.List;
import java.util.ResourceBundle;

/**
 * One thing left to complete.
 *
 * @param questionId the question to go to; empty when it belongs to none
 * @param messageKey what is the matter; the bundle may have a text of its own for a question, under this key, a dot and its id
 */
public record Problem(String questionId, String messageKey, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(String questionId, String messageKey, Object... arguments) {
        this(questionId, messageKey, List.of(arguments));
    }

    /** At the field: "Choisissez un genre de lieu. « Je ne sais pas » convient aussi." */
    public String message(Language language) {
        return text(language, "");
    }

    /** In the summary on top: "Choisissez un genre de lieu". */
    public String summary(Language language) {
        return text(language, ".short");
    }

    private String text(Language language, String suffix) {
        ResourceBundle bundle = Messages.bundle(language);
        String own = messageKey + "." + questionId + suffix;
        return Messages.text(language, bundle.containsKey(own) ? own : messageKey + suffix, arguments.toArray());
    }
}
