package org.amana.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came out of reading a form.
 *
 * @param answers what can be kept as it is
 * @param problems what is left to complete, in the order of the page
 * @param typed everything that was typed or chosen, also what cannot be kept: it goes back to the person
 */
public record Checked(Answers answers, List<Problem> problems, Map<String, List<String>> typed) {

    public Checked {
        problems = List.copyOf(problems);
        typed = Map.copyOf(typed);
    }

    /** With one more thing to complete, which the questions do not know of. */
    public Checked and(Problem problem) {
        return new Checked(answers, Stream.concat(problems.stream(), Stream.of(problem)).toList(), typed);
    }

    public boolean complete() {
        return problems.isEmpty();
    }

    public Optional<Problem> problemOf(String questionId) {
        return problems.stream().filter(problem -> problem.questionId().equals(questionId)).findFirst();
    }

    /** For a text field: what was typed, or nothing. */
    public String typedText(String questionId) {
        return typed.getOrDefault(questionId, List.of()).stream().findFirst().orElse("");
    }

    public boolean chosen(String questionId, String code) {
        return typed.getOrDefault(questionId, List.of()).contains(code);
    }

    @Override
    public String toString() {
        return "Checked[" + problems.size() + " problems]";
    }
}
