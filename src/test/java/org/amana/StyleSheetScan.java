package org.amana;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in a style sheet would stay on the wrong side in Arabic, or comes from elsewhere, in sentences. */
final class StyleSheetScan {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?<![\\w-])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)[\\w-]*|left|right"
                    + "|border-(top|bottom)-(left|right)-radius)\\s*:[^;}]*"
                    + "|(?<![\\w-])(text-align|float|clear)\\s*:\\s*(left|right)");
    private static final Pattern FOUR_SIDES = Pattern.compile("(?<![\\w-])(margin|padding|inset)\\s*:([^;}]*)");
    private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s+(?![^(]*\\))");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)url\\(\\s*['\"]?\\s*(https?:)?//[^)]*|@import[^;]*");

    private StyleSheetScan() {}

    static List<String> faults(String name, String css) {
        String rules = COMMENT.matcher(css).replaceAll(" ");
        return Stream.of(
                        PHYSICAL.matcher(rules).results().map(found -> "keeps its side in Arabic: " + found.group()),
                        FOUR_SIDES
                                .matcher(rules)
                                .results()
                                .filter(found -> leftAndRightDiffer(found.group(2)))
                                .map(found -> "has another left than right: " + found.group()),
                        ELSEWHERE.matcher(rules).results().map(found -> "loads from elsewhere: " + found.group()))
                .flatMap(faults -> faults)
                .map(fault -> name + ": " + fault)
                .toList();
    }

    private static boolean leftAndRightDiffer(String values) {
        String[] sides = BETWEEN_VALUES.split(values.replace("!important", "").strip());
        return sides.length == 4 && !sides[1].equals(sides[3]);
    }
}
