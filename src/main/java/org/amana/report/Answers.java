package org.amana.report;

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

    private final Map<String, List<String>> values;

    private Answers(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Answers of(Map<String, ? extends List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((id, list) -> {
            if (!list.isEmpty()) copy.put(id, List.copyOf(list));
        });
        return new Answers(copy);
    }

    /**
     * Reads the fields of a form; fields that do not begin with {@link #FIELD_PREFIX} are not its business.
     *
     * @param files how many files came or will come with the form
     */
    public static Checked check(Questionnaire questionnaire, Map<String, String[]> fields, Places places, int files) {
        throw new UnsupportedOperationException();
    }

    public Set<String> ids() {
        return values.keySet();
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

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The sender's claim that travels outside the seal: someone is in danger now, or hurt in custody now. */
    public boolean urgent() {
        throw new UnsupportedOperationException();
    }

    /** The region of the place, or else the region chosen: decides the desk. */
    public Optional<String> region(Places places) {
        throw new UnsupportedOperationException();
    }

    public AnswersByClass split(Questionnaire questionnaire, Places places) {
        throw new UnsupportedOperationException();
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
