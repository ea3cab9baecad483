package org.amana.intake.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.amana.intake.dropbox.UploadId;

/** What became of the files of a form, as {@code MultipartFilter} leaves it for the page. */
public sealed interface Upload {

    String ATTRIBUTE = "org.amana.intake.upload";

    /** The form had no files. */
    record None() implements Upload {}

    /** Every file is sealed and in staging, in the order sent. Discarded unless the page makes them part of something. */
    record Staged(UploadId id, Destination destination, List<StagedFile> files) implements Upload {
        public Staged {
            files = List.copyOf(files);
        }
    }

    /** There were files, but the text needs correcting first: they have to be chosen again. */
    record Discarded() implements Upload {}

    /**
     * The body was refused; the answer already has the status of {@code why}.
     *
     * @param text how much of the text before the files was read, and so comes back
     */
    record Refused(Refusal why, Text text) implements Upload {}

    /** How much of the text of a refused form was read. */
    enum Text {
        ALL,
        /** What is left of it would not be read the next time either: the page comes back with what there is. */
        PART,
        /** The browser has it still: the page asks to load it again, which sends the same form again. */
        NOTHING
    }

    static Upload of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Upload upload ? upload : new None();
    }
}
