package org.amana.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the header of the same name. It comes from anyone, so whatever it holds, a short list comes out. */
final class AcceptLanguage {

    private static final int READ_AT_MOST = 512;
    private static final int RANGES_AT_MOST = 20;

    private record Range(String primary, double quality) {}

    private AcceptLanguage() {}

    /** Primary tags, the most wanted first. */
    static List<String> preferences(String header) {
        if (header == null) {
            return List.of();
        }
        String bounded = header.length() > READ_AT_MOST ? header.substring(0, READ_AT_MOST) : header;
        List<Range> ranges = new ArrayList<>();
        for (String part : bounded.split(",", RANGES_AT_MOST + 1)) {
            if (ranges.size() < RANGES_AT_MOST) {
                ranges.add(range(part));
            }
        }
        return ranges.stream()
                .filter(range -> range.quality > 0)
                .sorted(Comparator.comparingDouble(Range::quality).reversed())
                .map(Range::primary)
                .toList();
    }

    private static Range range(String part) {
        String[] pieces = part.split(";", 3);
        String tag = pieces[0].strip().toLowerCase(Locale.ROOT);
        int dash = tag.indexOf('-');
        return new Range(dash < 0 ? tag : tag.substring(0, dash), pieces.length > 1 ? quality(pieces[1]) : 1);
    }

    private static double quality(String parameter) {
        String text = parameter.replace(" ", "");
        return text.matches("q=[01](\\.[0-9]{0,3})?") ? Math.min(1, Double.parseDouble(text.substring(2))) : 0;
    }
}
