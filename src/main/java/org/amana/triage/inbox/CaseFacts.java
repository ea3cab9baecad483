package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.report.Answers;
import org.amana.report.Question;
import org.amana.triage.casefile.ToldReport;

/** What a person told, in the sections of the case page: the words of the desk beside the person's own. */
@RequestScoped
public class CaseFacts {

    /**
     * One report.
     *
     * @param asks sentences: what it asks for and was not done by itself
     */
    public record Told(String day, List<Section> sections, boolean identityGiven, List<String> asks) {}

    /** @param questions which ones, for who has the paper form before them */
    public record Section(String title, String icon, String questions, List<Row> rows) {}

    /**
     * @param choices what was ticked
     * @param words as the person wrote them; empty where only choices were possible
     * @param language of these words
     */
    public record Row(String label, List<Choice> choices, List<String> words, String language) {}

    /** @param icon empty where the choice has none */
    public record Choice(String icon, String words) {}

    private record Part(String key, String icon, List<Integer> steps) {}

    private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");

    private static final List<Part> PARTS = List.of(
            new Part("danger", "d_life", List.of(6, 7)),
            new Part("where", "pin", List.of(1, 2, 3, 4)),
            new Part("what", "c_other", List.of(5)));

    @Inject
    private Catalogue catalogue;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    public Told of(ToldReport report) {
        var sections = Stream.concat(PARTS.stream().map(part -> section(part, report)), Stream.of(rest(report)))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        var asks = labels.asks("report.asks.", report.asked());
        return new Told(when.day(report.day()), sections, report.identityGiven(), asks);
    }

    private Section section(Part part, ToldReport report) {
        return new Section(
                texts.of("case." + part.key()),
                part.icon(),
                texts.of("case." + part.key() + ".questions", report.questionnaireVersion()),
                rows(part, report));
    }

    /** Answers to questions that the present questionnaire does not have: shown as they came, never dropped. */
    private Section rest(ToldReport report) {
        var rows = unknown(report.answers(), report.language().tag()).toList();
        return new Section(texts.of("case.rest"), "file", texts.of("case.rest.questions", report.questionnaireVersion()), rows);
    }

    /** Any answers, one row each: for identities, which stand in no section. An unknown question may ask who somebody is. */
    public List<Row> rows(Answers answers, String language) {
        var known = catalogue.questionnaire().questions().stream()
                .flatMap(question -> row(question, answers, language).stream());
        return Stream.concat(known, unknown(answers, language)).toList();
    }

    private Stream<Row> unknown(Answers answers, String language) {
        return answers.ids().stream()
                .filter(id -> catalogue.questionnaire().question(id).isEmpty())
                .map(id -> new Row(id, List.of(), answers.all(id), language));
    }

    private List<Row> rows(Part part, ToldReport report) {
        return catalogue.questionnaire().questions().stream()
                .filter(question -> part.steps().contains(question.number()))
                .flatMap(question -> row(question, report.answers(), report.language().tag()).stream())
                .toList();
    }

    private Optional<Row> row(Question question, Answers answers, String language) {
        var given = answers.all(question.id());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var label = texts.find("answer." + question.id()).orElseGet(() -> labels.question(question));
        if (question.isText()) {
            return Optional.of(new Row(texts.of("case.original", label), List.of(), paragraphs(given), language));
        }
        return Optional.of(new Row(label, given.stream().map(code -> choice(question, code)).toList(), List.of(), language));
    }

    private static List<String> paragraphs(List<String> texts) {
        return texts.stream().flatMap(EMPTY_LINES::splitAsStream).toList();
    }

    private Choice choice(Question question, String code) {
        return switch (question.kind()) {
            case REGION -> new Choice("", labels.region(code));
            case PLACE -> new Choice("pin", labels.place(code));
            default -> new Choice(labels.iconOrNone(question.id(), code), labels.wholeOption(question.id(), code));
        };
    }
}
