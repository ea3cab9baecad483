package org.amana.intake.pages;

import java.util.ArrayList;
import java.util.List;
import org.amana.intake.submission.Refusal;
import org.amana.intake.submission.Upload;
import org.amana.report.Language;

/** What is left to do, on top of a page that came back: a title, some sentences, and where to go. */
public record Notice(String title, List<String> sentences, List<Point> points) {

    /** The status of a page that came back because something is left to do: neither received nor refused. */
    static final int UNFINISHED = 422;

    /** @param target id of the element to go to */
    public record Point(String target, String words) {}

    public Notice {
        sentences = List.copyOf(sentences);
        points = List.copyOf(points);
    }

    static Notice of(String title, String... sentences) {
        return new Notice(title, List.of(sentences), List.of());
    }

    /** Why it was not taken, and where the text is. */
    static Notice of(Upload.Refused refused, Language language) {
        var notice = of(Texts.say(language, "left.refused"), Texts.say(language, "refused." + refused.why().key()));
        return switch (refused.text()) {
            case ALL -> notice.and(Texts.say(language, "left.text"));
            case PART -> notice.and(Texts.say(language, "left.part"));
            case NOTHING -> notice.andIf(refused.why() != Refusal.NOT_A_FORM, Texts.say(language, "left.reload"));
        };
    }

    Notice and(String sentence) {
        var all = new ArrayList<>(sentences);
        all.add(sentence);
        return new Notice(title, all, points);
    }

    Notice andIf(boolean holds, String sentence) {
        return holds ? and(sentence) : this;
    }
}
