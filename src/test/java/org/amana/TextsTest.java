package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that people read, in every language. */
class TextsTest {

    private static final Path CONFIRMED_ZGH = Path.of("src/test/resources/confirmed-zgh.txt");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)");

    /** For these counts a language may say the number in a word. */
    private static final Pattern COUNTED_IN_WORDS = Pattern.compile(".*\\.(zero|one|two)");

    /** An ordinary space, or none at all, where French wants one that does not break. */
    private static final Pattern BREAKING_IN_FRENCH =
            Pattern.compile(" [?!:;»]|« |[\\p{L}\\d)][?!;»](?=\\s|$)|\\p{L}:(?=\\s|$)|«(?=[\\p{L}\\d])");

    private static final Pattern LATIN_MARK_IN_ARABIC = Pattern.compile("\\p{IsArabic}[\\p{M}]*\\s?[,;?]");

    static List<Bundle> bundles() {
        return Bundle.below(Path.of("src/main"));
    }

    @Test
    void there_are_texts() {
        assertThat(bundles()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_bundle_speaks_every_language_and_says_everything_in_each(Bundle bundle) {
        Set<String> keys = bundle.in("fr").keySet();

        assertThat(keys).isNotEmpty();
        assertThat(Bundle.LANGUAGES)
                .allSatisfy(language -> assertThat(bundle.in(language).keySet()).isEqualTo(keys));
        assertThat(bundle.keysGivenTwice()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_is_empty(Bundle bundle) {
        assertThat(texts(bundle, String::isBlank)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_text_takes_the_same_values_in_every_language(Bundle bundle) {
        Map<String, String> french = bundle.in("fr");

        for (String language : Bundle.LANGUAGES) {
            bundle.in(language).forEach((key, text) -> {
                if (!COUNTED_IN_WORDS.matcher(key).matches()) {
                    assertThat(placeholders(text))
                            .as(language + " " + key)
                            .isEqualTo(placeholders(french.getOrDefault(key, "")));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void only_a_date_pattern_has_a_straight_apostrophe_which_would_swallow_values_elsewhere(Bundle bundle) {
        assertThat(texts(bundle, text -> text.contains("'"))).allMatch(text -> text.matches("\\w+ pattern\\..*"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void french_does_not_break_a_line_before_its_punctuation(Bundle bundle) {
        assertThat(texts(
                        bundle.in("fr"),
                        text -> BREAKING_IN_FRENCH.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void arabic_has_its_own_punctuation(Bundle bundle) {
        assertThat(texts(
                        bundle.in("ar"),
                        text -> LATIN_MARK_IN_ARABIC.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void tamazight_is_the_french_text_until_a_translator_has_confirmed_another(Bundle bundle) throws IOException {
        Set<String> confirmed = confirmedInTamazight();
        Map<String, String> unconfirmed = new TreeMap<>(bundle.in("zgh"));
        unconfirmed.keySet().removeAll(confirmed);
        Map<String, String> french = new TreeMap<>(bundle.in("fr"));
        french.keySet().removeAll(confirmed);

        assertThat(unconfirmed).isEqualTo(french);
    }

    @Test
    void the_french_rule_knows_right_from_wrong() {
        Stream.of(
                        "Qui lit\u00a0?",
                        "«\u00a0Chercher\u00a0» montre.",
                        "Note\u202f: 10:30",
                        "https://a.b/?c;d",
                        "(24\u00a0h)",
                        "{0}\u00a0!")
                .forEach(right -> assertThat(BREAKING_IN_FRENCH.matcher(right).find())
                        .as(right)
                        .isFalse());
        Stream.of(
                        "Qui lit ?",
                        "Qui lit?",
                        "« Chercher »",
                        "«Chercher»",
                        "Note : x",
                        "Note: x",
                        "Attention !",
                        "24 ; 25")
                .forEach(wrong -> assertThat(BREAKING_IN_FRENCH.matcher(wrong).find())
                        .as(wrong)
                        .isTrue());
    }

    private static Set<String> confirmedInTamazight() throws IOException {
        try (Stream<String> lines = Files.lines(CONFIRMED_ZGH)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(Bundle bundle, Predicate<String> wrong) {
        return bundle.texts().entrySet().stream()
                .flatMap(language ->
                        texts(language.getValue(), wrong).stream().map(text -> language.getKey() + " " + text))
                .toList();
    }

    private static List<String> texts(Map<String, String> texts, Predicate<String> wrong) {
        return texts.entrySet().stream()
                .filter(text -> wrong.test(text.getValue()))
                .map(text -> text.getKey() + " = " + text.getValue())
                .toList();
    }
}
