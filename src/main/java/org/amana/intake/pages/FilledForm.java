package org.amana.intake.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.intake.submission.DeskChoice;
import org.amana.report.Checked;
import org.amana.report.Language;
import org.amana.report.Place;
import org.amana.report.Places;
import org.amana.report.Problem;
import org.amana.report.Question;
import org.amana.report.Questionnaire;
import org.amana.report.Region;
import org.amana.report.Step;

/** The questions of the report as they stand on the page: with what the person typed and what is left to complete. */
public final class FilledForm {

    private static final int MOST_PLACES = 12;

    private final Questionnaire questionnaire;
    private final Places places;
    private final Checked checked;
    private final Language language;
    private final boolean problemsShown;
    private final boolean searched;

    /**
     * @param problemsShown false before the first try to send: nobody is told off for a page they have just opened
     * @param searched whether the person asked for places
     */
    FilledForm(
            Questionnaire questionnaire,
            Places places,
            Checked checked,
            Language language,
            boolean problemsShown,
            boolean searched) {
        this.questionnaire = questionnaire;
        this.places = places;
        this.checked = checked;
        this.language = language;
        this.problemsShown = problemsShown;
        this.searched = searched;
    }

    public List<Step> getSteps() {
        return questionnaire.steps();
    }

    public Question getFiles() {
        return questionnaire.questions().stream()
                .filter(question -> question.kind() == Question.Kind.FILES)
                .findFirst()
                .orElseThrow();
    }

    public boolean chosen(String question, String code) {
        return checked.chosen(question, code);
    }

    public String typed(String question) {
        return checked.typedText(question);
    }

    public boolean anyChosen(Question question, Question.Group group) {
        return group.options().stream().anyMatch(option -> chosen(question.id(), option.code()));
    }

    /** The words at a field, or null where nothing is left to complete. */
    public String problem(String question) {
        return problems()
                .filter(problem -> problem.questionId().equals(question))
                .findFirst()
                .map(problem -> problem.message(language))
                .orElse(null);
    }

    /** The words at a step whose choices are incomplete; texts that are too long have theirs at the field. */
    public String problem(Step step) {
        return problems()
                .filter(problem -> in(step, problem) && !isTyped(problem.questionId()))
                .findFirst()
                .map(problem -> problem.message(language))
                .orElse(null);
    }

    List<Notice.Point> points() {
        return problems()
                .map(problem -> new Notice.Point(target(problem), problem.summary(language)))
                .toList();
    }

    public List<Region> getRegions() {
        return places.regions();
    }

    public boolean isSearched() {
        return searched;
    }

    /** What the search found, and always the place that is chosen already. */
    public List<Place> getFound() {
        var text = typed("place_text");
        var found = searched || !text.isBlank()
                ? places.search(orNull(typed("region")), orNull(typed("place_type")), text, MOST_PLACES)
                : List.<Place>of();
        var chosen = Optional.of(typed("place_id")).flatMap(places::byCode).filter(place -> !found.contains(place));
        return Stream.concat(chosen.stream(), found.stream()).toList();
    }

    private Stream<Problem> problems() {
        return problemsShown ? checked.problems().stream() : Stream.empty();
    }

    private String target(Problem problem) {
        if (isTyped(problem.questionId())) {
            return "q_" + problem.questionId();
        }
        return questionnaire.steps().stream()
                .filter(step -> in(step, problem))
                .findFirst()
                .map(step -> "s" + step.number())
                .orElse("report");
    }

    private boolean isTyped(String question) {
        return questionnaire.question(question).filter(Question::isText).isPresent();
    }

    private static boolean in(Step step, Problem problem) {
        // who reads is chosen beside the region
        var id = problem.questionId().equals(DeskChoice.FIELD) ? "region" : problem.questionId();
        return step.questions().stream().anyMatch(question -> question.id().equals(id));
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
