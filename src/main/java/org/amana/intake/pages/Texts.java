package org.amana.intake.pages;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import org.amana.report.Language;

/** The sentences of the public pages, for the beans; views read the same bundle as {@code t}. */
final class Texts {

    private static final String BUNDLE = "org.amana.intake.messages";
    private static final ResourceBundle.Control COMPLETE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    static String say(Language language, String key, Object... arguments) {
        var sentence = ResourceBundle.getBundle(BUNDLE, language.locale(), COMPLETE).getString(key);
        return arguments.length == 0 ? sentence : new MessageFormat(sentence, language.locale()).format(arguments);
    }

    /** A day as people say it, with the year only where it is another one. */
    static String day(Language language, LocalDate day, LocalDate today) {
        var words = language == Language.ZGH ? Language.FR : language;
        var pattern = words == Language.ES ? "EEEE d 'de' MMMM" : "EEEE d MMMM";
        if (day.getYear() != today.getYear()) {
            pattern += words == Language.ES ? " 'de' uuuu" : " uuuu";
        }
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
    }
}
