package org.amana.intake.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Decides over the files of a form when the first of them arrives, from the text that came before. One for each form that takes files. */
public interface UploadPlan {

    /** The button that only changes the page, its language for one: nothing is sent yet. */
    String CHANGE = "change";

    /** @param path of a request, without the context path */
    boolean takesFilesAt(String path);

    /** Whether this field must come before the files, because {@link #decide} looks at it or the page needs it to come back filled in. */
    boolean mustComeFirst(String field);

    Decision decide(HttpServletRequest request, Map<String, String[]> fields);

    /** What to do with the files. */
    sealed interface Decision {

        /** Seal each as it comes. */
        record Take(Destination destination) implements Decision {}

        /** The text needs correcting before anything can be sent: do not even read them. */
        record Leave() implements Decision {}

        record Refuse(Refusal why) implements Decision {}
    }
}
