package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of the desk in the officer's language. */
@Named("texts")
@RequestScoped
public class Texts {

    private static final String BUNDLE = "org.amana.triage.messages";

    @Inject
    private DeskLanguage language;

    public String of(String key, Object... arguments) {
        var pattern = bundle().getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.chosen().locale()).format(arguments);
    }

    /** A sentence with a number in it, in the grammatical form that the number asks for. */
    public String counted(String key, long count, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = count;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return of(key + "." + language.chosen().pluralForm(count).key(), arguments);
    }

    /** For words that exist for some codes only. */
    Optional<String> find(String key) {
        var bundle = bundle();
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.chosen().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
