package org.amana.report;

import java.util.List;
import java.util.Optional;

/**
 * One input of the questionnaire. Several may stand in one numbered {@link Step}.
 *
 * @param number of the step it stands in
 * @param required alone; a step may also ask for one of several, see {@link Step#oneOf()}
 * @param wording its own label; the only question of a step goes by the step's title
 * @param hint one line between label and field
 * @param note one line after the field
 * @param groups of options, in the order they are shown; empty for texts, files, regions and places
 * @param maxLength in UTF-16 units, as {@code maxlength} counts; 0 where nothing is typed
 */
public record Question(
        String id,
        int number,
        Kind kind,
        boolean required,
        Sensitivity sensitivity,
        Wording wording,
        Optional<Wording> hint,
        Optional<Wording> note,
        List<Group> groups,
        int maxLength) {

    public enum Kind {
        /** One of the options: radio buttons. */
        ONE,
        /** Any of the options: tick boxes. */
        MANY,
        /** A line of text. */
        LINE,
        /** Several lines of text. */
        TEXT,
        /** One of {@link Places#regions()}. */
        REGION,
        /** One of {@link Places}, by its code. */
        PLACE,
        /** Files; what arrives is counted, not typed. */
        FILES,
        /** Consents, each its own switch, all off. */
        SWITCHES
    }

    /**
     * @param title shown above the group
     * @param folded shown on demand, under its title
     */
    public record Group(Optional<Wording> title, boolean folded, List<Option> options) {
        public Group {
            options = List.copyOf(options);
        }

        public String title(Language language) {
            return title.map(wording -> wording.in(language)).orElse("");
        }
    }

    /** @param exclusive cannot be chosen together with another option: "no one", "I don't know" */
    public record Option(String code, String icon, boolean exclusive, Wording wording, Optional<Wording> note) {
        public String label(Language language) {
            return wording.in(language);
        }

        public String note(Language language) {
            return note.map(text -> text.in(language)).orElse("");
        }
    }

    public Question {
        groups = List.copyOf(groups);
    }

    /** The name of its form field. */
    public String field() {
        return Answers.FIELD_PREFIX + id;
    }

    public String label(Language language) {
        return wording.in(language);
    }

    /** Empty when there is none. */
    public String help(Language language) {
        return hint.map(text -> text.in(language)).orElse("");
    }

    /** Empty when there is none. */
    public String note(Language language) {
        return note.map(text -> text.in(language)).orElse("");
    }

    public List<Option> options() {
        return groups.stream().flatMap(group -> group.options().stream()).toList();
    }

    public Optional<Option> option(String code) {
        return groups.stream().flatMap(group -> group.options().stream())
                .filter(option -> option.code().equals(code)).findFirst();
    }

    /** The options that cannot stand beside another one. */
    public List<String> exclusiveCodes() {
        return options().stream().filter(Option::exclusive).map(Option::code).toList();
    }

    /** Whether a code is one of those to choose from. */
    boolean lists(String code, Places places) {
        return switch (kind) {
            case ONE, MANY, SWITCHES -> option(code).isPresent();
            case REGION -> places.region(code).isPresent();
            case PLACE -> places.byCode(code).isPresent();
            case LINE, TEXT, FILES -> false;
        };
    }

    public boolean isText() {
        return kind == Kind.TEXT || kind == Kind.LINE;
    }
}
