package org.amana.intake.submission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amana.report.Answers;
import org.amana.report.Checked;
import org.amana.report.Places;
import org.amana.report.Problem;
import org.amana.report.Questionnaire;

/** The questionnaire and the places in force, read once. */
@ApplicationScoped
public class Questions {

    private Questionnaire questionnaire;
    private Places places;

    @PostConstruct
    void load() {
        questionnaire = Questionnaire.load();
        places = Places.load();
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Places places() {
        return places;
    }

    /**
     * The answers, and the choice of who reads them.
     *
     * @param files how many files came or will come with the form
     */
    public Checked check(Map<String, String[]> fields, int files) {
        var checked = Answers.check(questionnaire, fields, places, files);
        return DeskChoice.in(fields).isPresent() ? checked : checked.and(new Problem(DeskChoice.FIELD, "problem.unknown_choice"));
    }
}
