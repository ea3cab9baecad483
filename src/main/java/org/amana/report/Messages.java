package org.amana.report;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of this package, from {@code org/amana/report/messages_*.properties}. */
public final class Messages {

    /** For pages that load the bundle themselves. */
    public static final String BUNDLE = "org.amana.report.messages";

    private Messages() {}

    public static String text(Language language, String key, Object... arguments) {
        String pattern = bundle(language).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** A text with a number in it, in the right grammatical form: {@code Messages.counted(AR, "points.left", 2)}. */
    public static String counted(Language language, String key, long count) {
        return text(language, key + "." + language.pluralForm(count).key(), count);
    }

    public static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE, language.locale(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
