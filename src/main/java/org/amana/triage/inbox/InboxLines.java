package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.triage.casefile.BrowseIndex;
import org.amana.triage.casefile.ColumnWords;
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

    @Inject
    private DeskLanguage language;

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
            return index.count(filter);
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
            return index.page(query, words()).stream().map(InboxLines.this::inWords).toList();
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
                place(row.couldNotOpen(), row.place(), row.placeType()),
                row.region().map(labels::region).orElse(""),
                kind(row.kinds().stream().findFirst()),
                Math.max(0, row.kinds().size() - 1),
                from(row.reporterType()),
                labels.letters(row.language()),
                row.state(),
                row.assignedTo().map(labels::officer),
                texts.of("waiting." + row.waitingFor()),
                row.unopened(),
                row.newMessage(),
                row.couldNotOpen());
    }

    /** The words of the columns that are sorted by words. Many lines say the same: each word is looked up once. */
    private ColumnWords words() {
        var known = new HashMap<List<Object>, String>();
        return new ColumnWords(language.getLocale(), (column, row) -> switch (column) {
            case PLACE -> known.computeIfAbsent(
                    List.of(row.couldNotOpen(), row.place(), row.placeType()),
                    cell -> place(row.couldNotOpen(), row.place(), row.placeType()));
            case KINDS -> known.computeIfAbsent(
                    List.of(row.kinds().stream().findFirst()), cell -> kind(row.kinds().stream().findFirst()));
            case REPORTER -> known.computeIfAbsent(List.of(row.reporterType()), cell -> from(row.reporterType()));
            case ASSIGNED_TO -> row.assignedTo().map(labels::officer).orElse("");
            default -> "";
        });
    }

    private String kind(Optional<String> code) {
        return code.map(kind -> labels.option("categories", kind)).orElse("");
    }

    private String from(Optional<String> code) {
        return code.map(type -> labels.option("reporter_type", type)).orElse("");
    }

    private String place(boolean couldNotOpen, Optional<String> place, Optional<String> placeType) {
        if (couldNotOpen) {
            return texts.of("inbox.closed.row");
        }
        return place.map(labels::place)
                .or(() -> placeType.map(type -> labels.option("place_type", type)))
                .orElseGet(() -> texts.of("inbox.place.unknown"));
    }
}
