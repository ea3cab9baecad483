package org.amana.report;

import java.util.Map;

/** One text in every language. What nobody has translated yet is a declared fallback, never an invention. */
public record Wording(Map<Language, String> texts, Map<Language, Language> fallbacks) {

    public Wording {
        texts = Map.copyOf(texts);
        fallbacks = Map.copyOf(fallbacks);
        for (Language language : Language.values()) {
            if (!texts.containsKey(language) && !texts.containsKey(fallbacks.getOrDefault(language, language))) {
                throw new IllegalArgumentException("has no text in " + language.tag());
            }
        }
    }

    public String in(Language language) {
        return texts.get(languageShown(language));
    }

    /** The language the text really is in, for its {@code lang} attribute: French on a Tamazight page. */
    public Language languageShown(Language language) {
        return texts.containsKey(language) ? language : fallbacks.get(language);
    }
}
