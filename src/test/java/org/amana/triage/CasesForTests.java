package org.amana.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.amana.container.inside.Tables;
import org.amana.courier.ItemId;
import org.amana.triage.casefile.BrowseIndex;
import org.amana.triage.casefile.ColumnWords;
import org.amana.triage.casefile.CaseView;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.Opened;
import org.amana.triage.casefile.answering.DeliverAnswers;
import org.amana.triage.collection.CollectItems;
import org.amana.triage.collection.Collected;
import org.amana.triage.custody.KnownDirectory;

/** What most tests of cases do first. */
@ApplicationScoped
public class CasesForTests {

    @Inject
    private CollectItems collectItems;

    @Inject
    private DeliverAnswers deliverAnswers;

    @Inject
    private BrowseIndex browseIndex;

    @Inject
    private OpenCase openCase;

    @Inject
    private KnownDirectory directory;

    private final List<Integer> brought = new CopyOnWriteArrayList<>();

    Sender someone() {
        return new Sender(directory.directory());
    }

    /** How many each round of the courier brought, without those that brought nothing. */
    List<Integer> brought() {
        return brought;
    }

    void noted(@Observes Collected round) {
        if (round.items() > 0) {
            brought.add(round.items());
        }
    }

    void collect() throws IOException {
        collectItems.collect();
        // Behind the round that the collection began, or instead of it.
        deliverAnswers.all();
    }

    /** An urgent report of somebody, brought over. */
    public void collectUrgent(String narrative) throws IOException {
        someone().report("central", narrative);
        collect();
    }

    /** All lines, however many there are by now. */
    List<IndexRow> inbox() {
        var lines = new ArrayList<IndexRow>();
        for (var page = page(0); !page.isEmpty(); page = page(lines.size())) {
            lines.addAll(page);
        }
        return lines;
    }

    private List<IndexRow> page(int first) {
        return browseIndex.page(
                new IndexQuery(IndexQuery.Filter.of(IndexQuery.Tab.ALL), IndexQuery.Sort.DAY, false, first, 200),
                new ColumnWords(Locale.ROOT, (column, row) -> ""));
    }

    /** A desk to which nobody has ever written. Only while nobody is unlocked: who is has an index in memory. */
    void forgetEverything() {
        var tables = new Tables("triage");
        for (var table : List.of(
                "arrival", "payload_chunk", "case_row", "key_case", "key_index", "key_header", "case_file", "outgoing_answer")) {
            tables.change("delete from " + table);
        }
    }

    /** The new case that an unlocked officer finds after something was sent. */
    CaseId admitted(Browser officer, Callable<ItemId> sends) {
        try {
            var before = ids(officer);
            sends.call();
            collect();
            var after = ids(officer);
            after.removeAll(before);
            if (after.size() != 1) {
                throw new IllegalStateException(after.size() + " new cases");
            }
            return after.iterator().next();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Set<CaseId> ids(Browser officer) {
        return officer.does(() -> inbox().stream().map(IndexRow::caseId).collect(Collectors.toSet()));
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
