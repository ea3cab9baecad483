package org.amana.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {

    private static final int MOST_BYTES = 10_240;
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{3,6})\\b");

    @Test
    void what_is_served_stays_small() {
        assertThat(Stylesheet.withoutBlanks(source()).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void taking_blanks_out_keeps_the_meaning() {
        assertThat(Stylesheet.withoutBlanks("/* why */\na b > c,\n d:not(.e) {\n  margin: 0 auto;\n  color: #fff;\n}\n"))
                .isEqualTo("a b>c,d:not(.e){margin:0 auto;color:#fff}");
    }

    @ParameterizedTest
    @CsvSource({"ink, 7", "muted, 7", "accent, 7", "attn, 7", "dang, 7", "edge, 3"})
    void text_and_controls_can_be_seen_on_every_ground_in_light_and_dark(String colour, double least) {
        var light = tokens(source().substring(0, source().indexOf("@media")));
        var dark = tokens(source().substring(source().indexOf("@media")));

        for (var theme : new Map[] {light, dark}) {
            for (var ground : new String[] {"page", "card", "sand", "tint", "attn-bg", "dang-bg"}) {
                assertThat(contrast((String) theme.get(colour), (String) theme.get(ground)))
                        .as(colour + " on " + ground)
                        .isGreaterThanOrEqualTo(least);
            }
            assertThat(contrast("ffffff", (String) theme.get("fill"))).isGreaterThanOrEqualTo(7);
        }
    }

    private static Map<String, String> tokens(String css) {
        var tokens = new HashMap<String, String>();
        var found = TOKEN.matcher(css);
        while (found.find()) {
            var hex = found.group(2);
            tokens.putIfAbsent(found.group(1), hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex);
        }
        return tokens;
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String source() {
        try {
            return Files.readString(Path.of("src/main/resources/org/amana/intake/pages/amana.css"));
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
