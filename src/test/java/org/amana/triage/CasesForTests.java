package org.amana.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.amana.triage.casefile.BrowseIndex;
import org.amana.triage.casefile.CaseView;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.Opened;
import org.amana.triage.collection.CollectItems;
import org.amana.triage.custody.KnownDirectory;

/** What most tests of cases do first. */
@ApplicationScoped
public class CasesForTests {

    @Inject
    private CollectItems collectItems;

    @Inject
    private BrowseIndex browseIndex;

    @Inject
    private OpenCase openCase;

    @Inject
    private KnownDirectory directory;

    Sender someone() {
        return new Sender(directory.directory());
    }

    void collect() throws IOException {
        collectItems.collect();
    }

    List<IndexRow> inbox() {
        var all = new IndexQuery(IndexQuery.Filter.of(IndexQuery.Tab.ALL), IndexQuery.Sort.DAY, false, 0, 200);
        return browseIndex.page(all).rows();
    }

    /** The case in which this was told. */
    Optional<CaseView> find(String narrative) {
        return inbox().stream()
                .map(row -> openCase.open(row.caseId()))
                .filter(Opened.class::isInstance)
                .map(opened -> ((Opened) opened).view())
                .filter(view -> view.reports().stream().anyMatch(report -> report.answers().has("narrative", narrative)))
                .findFirst();
    }

    CaseView open(CaseId id) {
        return ((Opened) openCase.open(id)).view();
    }
}
