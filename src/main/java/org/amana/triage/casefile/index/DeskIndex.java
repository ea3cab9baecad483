package org.amana.triage.casefile.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.courier.ItemId;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.IndexRow;
import org.amana.triage.casefile.rows.IndexEntry;
import org.amana.triage.custody.DeskKeys;

/** The inbox of one desk, in memory only, for as long as these keys live. */
public final class DeskIndex {

    private final DeskKeys keys;
    private final Map<CaseId, Indexed> rows = new HashMap<>();
    private final Map<String, CaseId> mailboxes = new HashMap<>();
    private final Set<CaseId> destroyed = new HashSet<>();
    private final Map<ItemId, NotFiled> notFiled = new HashMap<>();
    private final Object admission = new Object();
    private volatile boolean ready;

    private record Indexed(long version, IndexRow row) {}

    /** What came for a mailbox and could not be filed: a report, or a message, which may take one back. */
    private record NotFiled(String mailbox, boolean report) {}

    DeskIndex(DeskKeys keys) {
        this.keys = keys;
    }

    public DeskId desk() {
        return keys.desk();
    }

    public DeskKeys keys() {
        return keys;
    }

    /** Held while something is admitted: one after the other, and nobody who only looks has to wait. */
    public Object admission() {
        return admission;
    }

    boolean isOf(DeskKeys others) {
        return keys == others;
    }

    /** Whether what had to happen before anything is shown has happened. */
    boolean isReady() {
        return ready;
    }

    void becomeReady() {
        ready = true;
    }

    /** An older version never replaces a newer one: commits and their events may overtake each other. */
    synchronized void put(CaseId id, long version, IndexEntry entry) {
        var known = rows.get(id);
        if (destroyed.contains(id) || known != null && known.version() >= version) {
            return;
        }
        rows.put(id, new Indexed(version, IndexRows.of(desk(), id, entry)));
        var contact = entry.contact();
        if (contact.withdrawn()) {
            mailboxes.remove(contact.mailbox(), id);
        } else if (!contact.mailbox().isEmpty()) {
            mailboxes.put(contact.mailbox(), id);
        }
    }

    synchronized void remove(CaseId id) {
        destroyed.add(id);
        rows.remove(id);
        mailboxes.values().removeIf(id::equals);
    }

    synchronized void putDamaged(IndexRow row) {
        if (!destroyed.contains(row.caseId())) {
            rows.putIfAbsent(row.caseId(), new Indexed(0, row));
        }
    }

    public synchronized List<IndexRow> rows() {
        var all = new ArrayList<IndexRow>(rows.size());
        rows.values().forEach(indexed -> all.add(shown(indexed.row())));
        return all;
    }

    /** Of a case that is withheld no more than that it is there. */
    private IndexRow shown(IndexRow row) {
        return !notFiled.isEmpty() && isWithheld(row.caseId())
                ? IndexRows.damaged(row.desk(), row.caseId(), row.day(), row.state())
                : row;
    }

    /** The case that belongs to a mailbox, unless the person took it back. */
    public synchronized Optional<CaseId> caseOf(String mailbox) {
        return Optional.ofNullable(mailboxes.get(mailbox));
    }

    /** The item stays in line. */
    public synchronized void notFiled(ItemId item, String mailbox, boolean report) {
        notFiled.put(item, new NotFiled(mailbox, report));
    }

    public synchronized void filed(ItemId item) {
        notFiled.remove(item);
    }

    /** Whether a report of this mailbox could not be filed: what speaks of it waits with it. */
    public synchronized boolean waitsForReport(String mailbox) {
        return notFiled.values().stream().anyMatch(one -> one.report() && one.mailbox().equals(mailbox));
    }

    /** Whether the person sent something to this case that could not be filed: they may have taken it back. */
    public synchronized boolean isWithheld(CaseId id) {
        return notFiled.values().stream().anyMatch(one -> !one.report() && id.equals(mailboxes.get(one.mailbox())));
    }

    synchronized void clear() {
        rows.clear();
        mailboxes.clear();
        notFiled.clear();
    }
}
