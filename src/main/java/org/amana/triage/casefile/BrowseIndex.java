package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.triage.casefile.index.DeskIndexes;
import org.amana.triage.casefile.index.IndexFilter;
import org.amana.triage.casefile.index.IndexOrder;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.triage.custody.UnlockedOfficer;

/** The inbox of the officer's unlocked desks, from memory. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrowseIndex {

    @Inject
    private CurrentOfficer current;

    @Inject
    private DeskIndexes indexes;

    /** The lines of one page; none when it was locked meanwhile. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public List<IndexRow> page(IndexQuery query, ColumnWords words) {
        var officer = current.unlocked();
        if (officer.isEmpty()) {
            return List.of();
        }
        var matching = IndexOrder.sorted(matching(query.filter(), officer.get()), query, words);
        var from = Math.min(query.first(), matching.size());
        var to = Math.min(from + query.size(), matching.size());
        return List.copyOf(matching.subList(from, to));
    }

    /** How many lines there are on all pages together; none when it was locked meanwhile. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public int count(IndexQuery.Filter filter) {
        return current.unlocked().map(officer -> (int) matching(filter, officer).count()).orElse(0);
    }

    private Stream<IndexRow> matching(IndexQuery.Filter filter, UnlockedOfficer officer) {
        return rows().stream().filter(IndexFilter.of(filter, officer.name()));
    }

    /** How many lines stand on each tab. */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public Map<IndexQuery.Tab, Integer> counts() {
        var counts = new EnumMap<IndexQuery.Tab, Integer>(IndexQuery.Tab.class);
        var rows = rows();
        for (var tab : IndexQuery.Tab.values()) {
            counts.put(tab, current.unlocked()
                    .map(officer -> (int) rows.stream().filter(IndexFilter.onTab(tab, officer.name())).count())
                    .orElse(0));
        }
        return counts;
    }

    private List<IndexRow> rows() {
        return current.unlocked().stream()
                .flatMap(officer -> officer.desks().stream())
                .flatMap(desk -> indexes.of(desk).stream())
                .flatMap(index -> index.rows().stream())
                .toList();
    }
}
