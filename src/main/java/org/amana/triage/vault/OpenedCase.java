package org.amana.triage.vault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amana.courier.ItemId;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.SealedRow;
import org.amana.triage.CaseId;

/**
 * A case whose rows were checked, within one transaction. Rows are opened one by one, when asked for. Changes are
 * collected and written by {@link Vault#save}.
 */
public final class OpenedCase implements AutoCloseable {

    private final CaseFile file;
    private CaseKeys keys;
    private final SealedIndexRow indexRow;
    private final Map<RowKind, TreeMap<Integer, CaseRow>> rows = new EnumMap<>(RowKind.class);
    private final Map<RowKind, TreeMap<Integer, byte[]>> written = new EnumMap<>(RowKind.class);
    private final List<CaseRow> removed = new ArrayList<>();
    private final List<ItemId> items;
    private final List<ItemId> addedItems = new ArrayList<>();
    private final List<ItemId> destroyedItems = new ArrayList<>();
    private final List<Part> destroyedParts = new ArrayList<>();
    private final Map<String, String> gone;
    private boolean underNewKey;
    private byte[] index;

    /** One part of an item. */
    record Part(ItemId item, int number) {}

    OpenedCase(
            CaseFile file, CaseKeys keys, SealedIndexRow indexRow, List<CaseRow> rows, Manifest manifest, byte[] index) {
        this.file = file;
        this.keys = keys;
        this.indexRow = indexRow;
        this.items = new ArrayList<>(manifest.items());
        this.gone = new TreeMap<>(manifest.gone());
        this.index = index;
        rows.forEach(row -> this.rows.computeIfAbsent(row.kind(), kind -> new TreeMap<>()).put(row.number(), row));
    }

    public CaseId id() {
        return file.id();
    }

    /** The clear columns; what is changed in them is written with the rest. */
    public CaseFile file() {
        return file;
    }

    /** The plaintext of the index row. */
    public byte[] index() {
        return index.clone();
    }

    public void index(byte[] plaintext) {
        index = plaintext.clone();
    }

    public List<Integer> numbers(RowKind kind) {
        return List.copyOf(rows.getOrDefault(kind, new TreeMap<>()).keySet());
    }

    /** The plaintext of a row as it is stored; what this transaction writes is not seen here. */
    public byte[] row(RowKind kind, int number) throws Damage {
        var row = rows.get(kind).get(number);
        try {
            return SealedRow.open(keys.of(kind), row.bytes(), row.associatedData());
        } catch (CannotOpen changed) {
            throw new Damage();
        }
    }

    /** Returns the number of the new row. */
    public int add(RowKind kind, byte[] plaintext) {
        var number = 1 + Math.max(last(rows.get(kind)), last(written.get(kind)));
        write(kind, number, plaintext);
        return number;
    }

    public void write(RowKind kind, int number, byte[] plaintext) {
        written.computeIfAbsent(kind, same -> new TreeMap<>()).put(number, plaintext);
    }

    /** Destroys all rows of a kind. */
    public void removeAll(RowKind kind) {
        var all = rows.remove(kind);
        if (all != null) {
            removed.addAll(all.values());
        }
    }

    /** The reports and messages that were filed here. */
    public List<ItemId> items() {
        return List.copyOf(items);
    }

    public void addItem(ItemId item) {
        items.add(item);
        addedItems.add(item);
    }

    /** Destroys the age headers and payloads of an item. */
    public void destroyItem(ItemId item) {
        items.remove(item);
        destroyedItems.add(item);
    }

    /** Destroys one part alone. What it was stays known by its hash, so that nothing else can be put there. */
    public void destroyPart(ItemId item, int number, String sha256) {
        destroyedParts.add(new Part(item, number));
        gone.put(item + "/" + number, sha256);
    }

    /** Parts that were destroyed alone, as {@code item/part}, with their SHA-256. */
    public Map<String, String> gone() {
        return Map.copyOf(gone);
    }

    /**
     * Everything that is left is written anew under a new case key, so that what was removed opens from no backup of it
     * once the old key is gone. Call it behind all other changes.
     */
    public void underNewKey() throws Damage {
        underNewKey = true;
        for (var kind : rows.keySet()) {
            for (var number : numbers(kind)) {
                if (kind != RowKind.MANIFEST) {
                    written.computeIfAbsent(kind, same -> new TreeMap<>()).putIfAbsent(number, row(kind, number));
                }
            }
        }
    }

    boolean isUnderNewKey() {
        return underNewKey;
    }

    CaseKeys keys() {
        return keys;
    }

    void keys(CaseKeys renewed) {
        keys.close();
        keys = renewed;
    }

    List<Part> destroyedParts() {
        return destroyedParts;
    }

    SealedIndexRow indexRow() {
        return indexRow;
    }

    Map<RowKind, TreeMap<Integer, CaseRow>> rows() {
        return rows;
    }

    Map<RowKind, TreeMap<Integer, byte[]>> written() {
        return written;
    }

    List<CaseRow> removed() {
        return removed;
    }

    List<ItemId> addedItems() {
        return addedItems;
    }

    List<ItemId> destroyedItems() {
        return destroyedItems;
    }

    @Override
    public void close() {
        keys.close();
    }

    private static int last(TreeMap<Integer, ?> numbered) {
        return numbered == null || numbered.isEmpty() ? 0 : numbered.lastKey();
    }
}
