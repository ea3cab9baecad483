package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amana.triage.casefile.BrowseIndex;
import org.amana.triage.casefile.IndexQuery;
import org.amana.triage.casefile.IndexRow;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Feeds the table one page at a time. Lives as long as the request, like the lines it has put into words; what the
 * session keeps of the table is only its page and order.
 */
@RequestScoped
public class InboxLines {

    @Inject
    private BrowseIndex index;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    public LazyDataModel<InboxLine> matching(IndexQuery.Filter filter) {
        return new Model(filter);
    }

    private final class Model extends LazyDataModel<InboxLine> {

        private static final long serialVersionUID = 1L;

        private final transient IndexQuery.Filter filter;

        Model(IndexQuery.Filter filter) {
            this.filter = filter;
        }

        @Override
        public int count(Map<String, FilterMeta> unused) {
            return index.page(new IndexQuery(filter, IndexQuery.Sort.DUE, false, 0, 1)).total();
        }

        @Override
        public List<InboxLine> load(int first, int size, Map<String, SortMeta> sortedBy, Map<String, FilterMeta> unused) {
            var sort = sortedBy.values().stream().filter(SortMeta::isActive).findFirst();
            var query = new IndexQuery(
                    filter,
                    sort.map(SortMeta::getField).map(IndexQuery.Sort::valueOf).orElse(IndexQuery.Sort.DUE),
                    sort.map(meta -> meta.getOrder().isDescending()).orElse(false),
                    first,
                    size);
            return index.page(query).rows().stream().map(InboxLines.this::inWords).toList();
        }
    }

    private InboxLine inWords(IndexRow row) {
        return new InboxLine(
                row.caseId().hex(),
                row.reference(),
                row.urgency(),
                row.due().map(when::due).orElse(""),
                row.due().map(when::nearness).orElse(""),
                when.shortDay(row.day()),
                row.couldNotOpen() ? "alert" : row.placeType().map(type -> labels.icon("place_type", type)).orElse("p_unknown"),
                place(row),
                row.region().map(labels::region).orElse(""),
                row.kinds().stream().findFirst().map(kind -> labels.option("categories", kind)).orElse(""),
                Math.max(0, row.kinds().size() - 1),
                row.reporterType().map(type -> labels.option("reporter_type", type)).orElse(""),
                labels.letters(row.language()),
                row.state(),
                row.assignedTo().map(labels::officer),
                texts.of("waiting." + row.waitingFor()),
                row.unopened(),
                row.newMessage(),
                row.couldNotOpen());
    }

    private String place(IndexRow row) {
        if (row.couldNotOpen()) {
            return texts.of("inbox.closed.row");
        }
        return row.place()
                .map(labels::place)
                .or(() -> row.placeType().map(type -> labels.option("place_type", type)))
                .orElseGet(() -> texts.of("inbox.place.unknown"));
    }
}
