package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.amana.platform.DirectoryFile;
import org.amana.report.Places;
import org.amana.report.Questionnaire;
import org.amana.sealing.Directory;

/** The words that come with codes: questionnaire, places, regions and the directory of desks, read once. */
@ApplicationScoped
public class Catalogue {

    private Questionnaire questionnaire;
    private Places places;
    private Directory directory;

    @PostConstruct
    void load() {
        questionnaire = Questionnaire.load();
        places = Places.load();
        directory = DirectoryFile.read().directory();
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Places places() {
        return places;
    }

    public Directory directory() {
        return directory;
    }
}
