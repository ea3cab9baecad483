package org.amana.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages people are spoken to in, in the order in which they are offered. */
public enum Language {
    AR("ar", "ar-MA", "rtl", "العربية"),
    FR("fr", "fr-MA", "ltr", "Français"),
    ZGH("zgh", "zgh", "ltr", "ⵜⴰⵎⴰⵣⵉⵖⵜ"),
    EN("en", "en-GB", "ltr", "English"),
    ES("es", "es-ES", "ltr", "Español");

    private final String tag;
    private final Locale locale;
    private final String direction;
    private final String ownName;

    Language(String tag, String localeTag, String direction, String ownName) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(localeTag);
        this.direction = direction;
        this.ownName = ownName;
    }

    /** For {@code lang} attributes, links and the sealed JSON. */
    public String tag() {
        return tag;
    }

    /** {@code ltr} or {@code rtl}, for {@code dir} attributes. */
    public String direction() {
        return direction;
    }

    public String ownName() {
        return ownName;
    }

    /** For dates, numbers and bundles. The regions are chosen so that digits are 0–9 and the day comes before the month. */
    public Locale locale() {
        return locale;
    }

    public PluralForm pluralForm(long count) {
        return PluralForm.of(this, count);
    }

    /** @throws IllegalArgumentException for a tag that is not one of ours */
    public static Language of(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("Not a language of this portal."));
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The first guess for a browser's {@code Accept-Language}, which may be absent, long or nonsense; Arabic when nothing fits. */
    public static Language bestFor(String acceptLanguage) {
        return wanted(acceptLanguage).orElse(AR);
    }

    /** The one of ours that such a header wants most, if any. */
    public static Optional<Language> wanted(String acceptLanguage) {
        return AcceptLanguage.preferences(acceptLanguage).stream()
                .map(Language::forPrimaryTag)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Language> forPrimaryTag(String primary) {
        if (List.of("ary", "arq", "mey").contains(primary)) {
            return Optional.of(AR);
        }
        if (List.of("tzm", "shi", "rif", "ber").contains(primary)) {
            return Optional.of(ZGH);
        }
        return find(primary);
    }
}
