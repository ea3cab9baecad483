package org.amana.triage.casefile.admission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.report.Answers;
import org.amana.report.Places;
import org.amana.report.Questionnaire;
import org.amana.report.Report;

/** Sorts the answers of a report by what they reveal. */
@ApplicationScoped
public class SplitReport {

    private Questionnaire questionnaire;
    private Places places;

    @PostConstruct
    void load() {
        questionnaire = Questionnaire.load();
        places = Places.load();
    }

    /**
     * @param routing codes only
     * @param shown what the case page shows without unmasking: routing and allegation
     */
    record Split(Answers routing, Answers shown, Answers identity, Optional<String> region) {}

    public Split split(Report report) {
        var heaps = report.answers().split(questionnaire, places);
        return new Split(
                heaps.routing(),
                together(heaps.routing(), heaps.allegation()),
                heaps.identity(),
                report.answers().region(places));
    }

    private static Answers together(Answers one, Answers other) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        one.ids().forEach(id -> values.put(id, one.all(id)));
        other.ids()
                .forEach(id -> values.merge(
                        id, other.all(id), (left, right) -> Stream.concat(left.stream(), right.stream()).toList()));
        return Answers.of(values);
    }
}
