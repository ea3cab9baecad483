package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.report.Language;
import org.amana.triage.casefile.IndexQuery;
import org.primefaces.model.LazyDataModel;

/** The table of cases: which tab, which filter. Both stand in the address, so that Back comes to the same lines. */
@Named
@RequestScoped
public class InboxPage {

    private static final int LONGEST_REFERENCE = 16;

    @Inject
    private HttpServletRequest request;

    @Inject
    private InboxLines lines;

    @Inject
    private DeskFrontPage front;

    private IndexQuery.Filter filter;
    private LazyDataModel<InboxLine> model;

    @PostConstruct
    void read() {
        filter = new IndexQuery.Filter(
                Arrays.stream(IndexQuery.Tab.values())
                        .filter(tab -> tab.name().equals(request.getParameter("tab")))
                        .findFirst()
                        .orElse(IndexQuery.Tab.ALL),
                given("reference").map(typed -> typed.substring(0, Math.min(typed.length(), LONGEST_REFERENCE))).orElse(""),
                given("region"),
                given("kind"),
                given("spoken").flatMap(Language::find));
        model = lines.matching(filter);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public LazyDataModel<InboxLine> getLines() {
        return model;
    }

    public List<IndexQuery.Tab> getTabs() {
        return List.of(IndexQuery.Tab.values());
    }

    public IndexQuery.Tab getTab() {
        return filter.tab();
    }

    public String getHere() {
        return filter.tab() == IndexQuery.Tab.MINE ? "mine" : "inbox";
    }

    public String getReference() {
        return filter.reference();
    }

    public String getRegion() {
        return filter.region().orElse("");
    }

    public String getKind() {
        return filter.placeType().orElse("");
    }

    public String getSpoken() {
        return filter.language().map(Language::tag).orElse("");
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** Whether the table is empty because of what was chosen, not because nothing came. */
    public boolean isNarrowed() {
        return !filter.equals(IndexQuery.Filter.of(IndexQuery.Tab.ALL)) && front.count(IndexQuery.Tab.ALL) > 0;
    }
}
