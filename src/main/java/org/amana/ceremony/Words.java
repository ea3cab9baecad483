package org.amana.ceremony;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every sentence of the tool, in one language. */
final class Words {

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en", "es", "zgh");
    private static final String BUNDLE = "org.amana.ceremony.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In English where the tool does not speak the language. */
    static Words in(String language) {
        return new Words(LANGUAGES.contains(language) ? language : "en");
    }

    String text(String key, Object... values) {
        var told = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(told);
    }

    boolean rightToLeft() {
        return locale.getLanguage().equals("ar");
    }

    String language() {
        return locale.toLanguageTag();
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
