package org.amana.intake.pages;

import java.util.List;
import java.util.stream.Stream;
import org.amana.report.Language;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.MistypedCode;

/** A follow-up code as somebody typed it; says what is wrong with it before anything is derived. */
record TypedCode(String text) {

    private static final int DIGITS_OF_GROUP = 4;

    TypedCode {
        text = text == null ? "" : text;
    }

    FollowUpCode parse() throws MistypedCode {
        return FollowUpCode.parse(text);
    }

    Notice wrong(MistypedCode.Reason why, Language language) {
        var sentence = Texts.say(language, "read." + why.name().toLowerCase(java.util.Locale.ROOT), digits(text));
        var notice = new Notice(
                Texts.say(language, "read.mistyped"),
                List.of(sentence),
                List.of(new Notice.Point("code", Texts.say(language, "read.code"))));
        var groups = groups();
        for (int i = 0; i < groups.size() && groups.size() > 1; i++) {
            if (digits(groups.get(i)) != DIGITS_OF_GROUP) {
                return notice.and(Texts.say(language, "read.group", i + 1, digits(groups.get(i))));
            }
        }
        return notice;
    }

    private List<String> groups() {
        return Stream.of(text.split("[\\s\\p{Pd}\\p{Cf}]+")).filter(group -> !group.isEmpty()).toList();
    }

    private static long digits(String text) {
        return text.codePoints().filter(point -> Character.digit(point, 10) >= 0).count();
    }

    @Override
    public String toString() {
        return "TypedCode[REDACTED]";
    }
}
