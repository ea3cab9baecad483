package org.amana.triage.collection;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.amana.platform.Settings;
import org.amana.report.Language;

/** What the duty mail says, in the institution's language: no word of what the institution does. */
final class DutyWords {

    private static final String BUNDLE = "org.amana.triage.collection.duty";

    private DutyWords() {}

    static String subject() {
        return bundle().getString("subject");
    }

    static String text(int waiting) {
        return new MessageFormat(bundle().getString("text"), language().locale()).format(new Object[] {waiting});
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language().tag()));
    }

    private static Language language() {
        return Language.find(Settings.text("amana.mail.language", "fr")).orElse(Language.FR);
    }
}
