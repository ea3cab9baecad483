package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.amana.report.Places;
import org.amana.report.Questionnaire;
import org.amana.sealing.Directory;
import org.amana.triage.custody.KnownDirectory;

/** The words that come with codes: questionnaire, places, regions and the directory of desks, read once. */
@ApplicationScoped
public class Catalogue {

    @Inject
    private KnownDirectory directory;

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

    public Directory directory() {
        return directory.directory();
    }
}
