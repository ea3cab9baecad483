package org.amana.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person answered: for each question the codes chosen or the one text written. Immutable.
 *
 * <p>Answers that come from {@link #check} fit the questionnaire; answers out of a sealed report are only bounded, since anyone
 * can seal anything. {@link #split} sorts both so that nothing but known codes is ever treated as routing.
 */
public final class Answers {

    /** Form fields are called by the question's id with this in front. */
    public static final String FIELD_PREFIX = "q_";

    static final int MAX_VALUE_LENGTH = 16_000;
    private static final int MAX_QUESTIONS = 64;
    private static final int MAX_VALUES = 64;

    private final Map<String, List<String>> values;

    private Answers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException when there is more than any questionnaire could ask */
    public static Answers of(Map<String, ? extends List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((id, list) -> {
            if (!id.matches("[a-z][a-z0-9_]{0,39}")) throw new IllegalArgumentException("Not the id of a question.");
            if (list.size() > MAX_VALUES) throw new IllegalArgumentException("Too many answers to one question.");
            if (list.stream().anyMatch(value -> value.length() > MAX_VALUE_LENGTH)) {
                throw new IllegalArgumentException("An answer is too long.");
            }
            if (!list.isEmpty()) copy.put(id, List.copyOf(list));
        });
        if (copy.size() > MAX_QUESTIONS) throw new IllegalArgumentException("Too many answers.");
        return new Answers(copy);
    }

    /**
     * Reads the fields of a form; fields that do not begin with {@link #FIELD_PREFIX} are not its business.
     *
     * @param files how many files came or will come with the form
     */
    public static Checked check(Questionnaire questionnaire, Map<String, String[]> fields, Places places, int files) {
        return new CheckAnswers(questionnaire, places, files).check(fields);
    }

    public Set<String> ids() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public List<String> all(String id) {
        return values.getOrDefault(id, List.of());
    }

    public Optional<String> one(String id) {
        return all(id).stream().findFirst();
    }

    public boolean has(String id, String code) {
        return all(id).contains(code);
    }

    public boolean hasAny(String id, String... codes) {
        return all(id).stream().anyMatch(List.of(codes)::contains);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The sender's claim that travels outside the seal: a danger is ticked, or the rules call for action at once. */
    public boolean urgent() {
        boolean dangerTicked = all("danger").stream().anyMatch(code -> !code.equals("NONE") && !code.equals("UNKNOWN"));
        return dangerTicked || UrgencyRule.propose(this).level() == Urgency.U0;
    }

    /** The region of the place, or else the region chosen: decides the desk. */
    public Optional<String> region(Places places) {
        return one("place_id")
                .flatMap(places::byCode)
                .map(Place::regionIso)
                .or(() -> one("region").filter(iso -> places.region(iso).isPresent()));
    }

    public AnswersByClass split(Questionnaire questionnaire, Places places) {
        return AnswersByClass.of(this, questionnaire, places);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && answers.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Never the content: answers end up in no log. */
    @Override
    public String toString() {
        return "Answers[" + values.size() + "]";
    }
}
