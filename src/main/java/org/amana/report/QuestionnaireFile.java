package org.amana.report;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.report.Question.Group;
import org.amana.report.Question.Kind;
import org.amana.report.Question.Option;

/** Reads and checks the JSON of a {@link Questionnaire}. What an institution gets wrong is named, not guessed. */
final class QuestionnaireFile {

    static final String FORMAT = "amana-questionnaire/1";
    private static final int MAX_BYTES = 1 << 20;
    private static final Set<Kind> CHOICES = Set.of(Kind.ONE, Kind.MANY, Kind.SWITCHES);
    private static final Set<Kind> TYPED = Set.of(Kind.LINE, Kind.TEXT);

    private final Map<Language, Language> fallbacks = new EnumMap<>(Language.class);
    private final Set<String> ids = new HashSet<>();

    private QuestionnaireFile() {}

    /** @throws BadJson naming the place and the fault */
    static Questionnaire read(byte[] json) {
        return new QuestionnaireFile().questionnaire(StrictJson.read(json, MAX_BYTES));
    }

    private Questionnaire questionnaire(JsonNode root) {
        root.onlyKeys("format", "id", "version", "fallback", "steps");
        if (!root.text("format").equals(FORMAT)) throw root.get("format").fault("must be " + FORMAT);
        readFallbacks(root.get("fallback"));
        String id = code(root.get("id"), "[a-z0-9-]{1,40}");
        int version = root.get("version").number();
        if (version < 1) throw root.get("version").fault("must be 1 or more");
        List<Step> steps = root.get("steps").items().stream().map(this::step).toList();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).number() != i + 1) {
                throw root.get("steps").items().get(i).get("number").fault("must be " + (i + 1));
            }
        }
        if (steps.isEmpty()) throw root.get("steps").fault("must not be empty");
        return new Questionnaire(id, version, steps);
    }

    private void readFallbacks(JsonNode node) {
        for (String tag : node.keys()) {
            fallbacks.put(language(node, tag), language(node.get(tag), node.text(tag)));
        }
    }

    private Step step(JsonNode node) {
        node.onlyKeys("number", "needed", "one_of", "title", "help", "note", "questions");
        int number = node.get("number").number();
        Wording title = wording(node.get("title"));
        List<Question> questions = node.get("questions").items().stream()
                .map(question -> question(question, number, title))
                .toList();
        if (questions.isEmpty()) throw node.get("questions").fault("must not be empty");
        List<String> oneOf = node.find("one_of").map(list -> list.items().stream().map(JsonNode::text).toList()).orElse(List.of());
        for (String id : oneOf) {
            if (questions.stream().noneMatch(question -> question.id().equals(id))) {
                throw node.get("one_of").fault("names a question that the step does not have");
            }
        }
        return new Step(
                number, title, optional(node, "help"), node.flag("needed"), oneOf, node.find("note").map(this::note), questions);
    }

    private Step.Note note(JsonNode node) {
        node.onlyKeys("tone", "title", "text");
        return new Step.Note(constant(node.get("tone"), Step.Tone.class), optional(node, "title"), wording(node.get("text")));
    }

    private Question question(JsonNode node, int number, Wording stepTitle) {
        node.onlyKeys("id", "kind", "required", "class", "label", "help", "note", "groups", "max_length");
        String id = code(node.get("id"), "[a-z][a-z0-9_]{0,39}");
        if (!ids.add(id)) throw node.get("id").fault("is used twice");
        Kind kind = constant(node.get("kind"), Kind.class);
        Sensitivity sensitivity =
                Sensitivity.find(node.text("class")).orElseThrow(() -> node.get("class").fault("must be RT, AL or ID"));
        if (sensitivity == Sensitivity.ROUTING && (TYPED.contains(kind) || kind == Kind.FILES)) {
            throw node.get("class").fault("cannot be RT: only coded answers can");
        }
        return new Question(
                id,
                number,
                kind,
                node.flag("required"),
                sensitivity,
                node.find("label").map(this::wording).orElse(stepTitle),
                optional(node, "help"),
                optional(node, "note"),
                groups(node, kind),
                maxLength(node, kind));
    }

    private List<Group> groups(JsonNode node, Kind kind) {
        if (!CHOICES.contains(kind)) {
            if (node.find("groups").isPresent()) throw node.fault("has groups, but nothing to choose");
            return List.of();
        }
        Set<String> codes = new HashSet<>();
        List<Group> groups = node.get("groups").items().stream().map(group -> group(group, codes)).toList();
        if (codes.isEmpty()) throw node.get("groups").fault("must not be empty");
        return groups;
    }

    private Group group(JsonNode node, Set<String> codes) {
        node.onlyKeys("title", "folded", "options");
        boolean folded = node.flag("folded");
        if (folded && node.find("title").isEmpty()) throw node.fault("is folded and has no title");
        List<Option> options = node.get("options").items().stream().map(this::option).toList();
        for (Option option : options) {
            if (!codes.add(option.code())) throw node.fault("has a code that the question has already: " + option.code());
        }
        return new Group(optional(node, "title"), folded, options);
    }

    private Option option(JsonNode node) {
        node.onlyKeys("code", "icon", "exclusive", "label", "note");
        String icon = node.find("icon").map(name -> code(name, "[a-z_]{1,30}")).orElse("");
        return new Option(
                code(node.get("code"), "[A-Z][A-Z0-9_]{0,39}"),
                icon,
                node.flag("exclusive"),
                wording(node.get("label")),
                optional(node, "note"));
    }

    private static int maxLength(JsonNode node, Kind kind) {
        if (!TYPED.contains(kind)) {
            return 0;
        }
        int maxLength = node.get("max_length").number();
        if (maxLength < 1 || maxLength > Answers.MAX_VALUE_LENGTH) {
            throw node.get("max_length").fault("must be 1 to " + Answers.MAX_VALUE_LENGTH);
        }
        return maxLength;
    }

    private Optional<Wording> optional(JsonNode node, String key) {
        return node.find(key).map(this::wording);
    }

    private Wording wording(JsonNode node) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (String tag : node.keys()) {
            String text = node.text(tag);
            if (text.isBlank()) throw node.get(tag).fault("is empty");
            texts.put(language(node, tag), text);
        }
        try {
            return new Wording(texts, fallbacks);
        } catch (IllegalArgumentException e) {
            throw node.fault(e.getMessage());
        }
    }

    private static Language language(JsonNode node, String tag) {
        return Language.find(tag).orElseThrow(() -> node.fault("names a language that is not known: " + tag));
    }

    private static String code(JsonNode node, String pattern) {
        if (!node.text().matches(pattern)) throw node.fault("must look like " + pattern);
        return node.text();
    }

    private static <E extends Enum<E>> E constant(JsonNode node, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(node.text())) return constant;
        }
        throw node.fault("must be one of " + List.of(type.getEnumConstants()));
    }
}
