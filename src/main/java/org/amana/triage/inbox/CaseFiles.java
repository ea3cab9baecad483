package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import org.amana.triage.casefile.AttachedFile;

/** Files of a case in words: what they are, how large, and their hash so that it can be compared by eye. */
@RequestScoped
public class CaseFiles {

    /**
     * @param hash its beginning and end, in groups of four; {@code wholeHash} all of it
     */
    public record Line(
            String item,
            String part,
            String icon,
            String name,
            String kind,
            String size,
            String received,
            String hash,
            String wholeHash,
            boolean couldNotOpen) {}

    private static final int GROUP = 4;
    private static final int SHOWN_AT_START = 4 * (GROUP + 1) - 1;
    private static final int SHOWN_AT_END = 2 * (GROUP + 1) - 1;

    @Inject
    private DeskLanguage language;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    public Line of(AttachedFile file) {
        var hash = file.sha256().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
        return new Line(
                file.item().hex(),
                file.part(),
                icon(file.type()),
                file.name(),
                kind(file.type()),
                size(file.bytes()),
                texts.of("file.received", when.day(file.day())),
                hash.length() > SHOWN_AT_START + SHOWN_AT_END
                        ? hash.substring(0, SHOWN_AT_START) + " … " + hash.substring(hash.length() - SHOWN_AT_END)
                        : hash,
                hash,
                file.couldNotOpen());
    }

    private static String icon(String type) {
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "image" -> "photo";
            case "audio" -> "mic";
            case "video" -> "play";
            default -> "file";
        };
    }

    private String kind(String type) {
        return texts.find("type." + type).orElse(type);
    }

    private String size(long bytes) {
        var number = NumberFormat.getNumberInstance(language.getLocale());
        number.setMaximumFractionDigits(1);
        if (bytes >= 1_000_000) {
            return texts.of("size.mega", number.format(bytes / 1_000_000.0));
        }
        return bytes >= 1_000 ? texts.of("size.kilo", number.format(bytes / 1_000)) : texts.of("size.bytes", number.format(bytes));
    }
}
