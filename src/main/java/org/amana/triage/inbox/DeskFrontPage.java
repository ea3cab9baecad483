package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.Deployment;
import org.amana.triage.casefile.BrowseIndex;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.triage.custody.UnlockedOfficer;
import org.primefaces.context.PrimeFacesContext;

/** What stands around every page of the desk: band, officer, countdown and navigation. */
@Named("front")
@RequestScoped
public class DeskFrontPage {

    @Inject
    private CurrentOfficer current;

    @Inject
    private BrowseIndex index;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    /** Counted once for a page: each tab is asked for by itself. */
    private Map<IndexQuery.Tab, Integer> counts;

    public boolean isDemonstration() {
        return Deployment.fromSettings().demonstration();
    }

    public UnlockedOfficer getOfficer() {
        return current.unlocked().orElseThrow(() -> new IllegalStateException("nobody is unlocked"));
    }

    public String getRole() {
        return texts.of("role." + getOfficer().role().container());
    }

    /** The initials that stand for the officer beside the name. */
    public String getLetters() {
        return Stream.of(getOfficer().displayName().split("[\\s.]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    public boolean isReader() {
        return getOfficer().role().readsCases();
    }

    public boolean isAuditor() {
        return getOfficer().role() == Role.AUDITOR;
    }

    public boolean isAdministrator() {
        return getOfficer().role() == Role.ADMINISTRATOR;
    }

    /** Where this officer's work begins. */
    public String getHome() {
        return Home.of(getOfficer().role()).substring(1);
    }

    public String getDeskNames() {
        return getOfficer().desks().stream().map(labels::desk).sorted().collect(Collectors.joining(" · "));
    }

    public int getDirectoryVersion() {
        return catalogue.directory().version();
    }

    public long getSecondsLeft() {
        return current.secondsLeft();
    }

    /** For who reads without script: the hour at which the lock falls. */
    public String getLocksAt() {
        return when.hourIn(getSecondsLeft());
    }

    public int count(IndexQuery.Tab tab) {
        if (counts == null) {
            counts = index.counts();
        }
        return Optional.ofNullable(counts.get(tab)).orElse(0);
    }

    /** What PrimeFaces expects back from every form; its own script adds it only where that script runs. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
