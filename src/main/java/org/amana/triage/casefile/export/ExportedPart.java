package org.amana.triage.casefile.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.amana.courier.ItemId;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.FileEntry;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.ReportRow;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/**
 * One sealed part and the name it leaves under: {@code report.age}, {@code a1.age}; {@code report-2.age} and
 * {@code report-2-a1.age} for a second report; {@code message-1.age} and {@code message-1-a1.age}.
 *
 * @param opened it opened when it was filed
 */
record ExportedPart(String file, ItemId item, int number, byte[] header, boolean opened) {

    private static final String UNREADABLE = "unreadable";

    /** All parts that are still there, in the order in which they came. */
    static List<ExportedPart> of(OpenedCase from, PayloadStore payloads) throws Damage {
        var reports = new HashMap<ItemId, List<FileEntry>>();
        CaseRows.all(from, RowKind.ALLEGATION, ReportRow::parse).forEach(row -> reports.put(row.item(), row.files()));
        var messages = new HashMap<ItemId, List<FileEntry>>();
        CaseRows.all(from, RowKind.MESSAGE, MessageRow::parse).forEach(row -> messages.put(row.item(), row.files()));
        var counted = new HashMap<String, Integer>();
        var parts = new ArrayList<ExportedPart>();
        for (var item : from.items()) {
            var kind = reports.containsKey(item) ? "report" : messages.containsKey(item) ? "message" : UNREADABLE;
            var name = name(kind, counted.merge(kind, 1, Integer::sum));
            var files = reports.getOrDefault(item, messages.getOrDefault(item, List.of()));
            for (var header : payloads.headers(item)) {
                var file = header.part() == 0 ? name : attached(name, header.part(), files);
                var opened = header.part() == 0 ? !kind.equals(UNREADABLE) : opens(header.part(), files);
                parts.add(new ExportedPart(file + ".age", item, header.part(), header.bytes(), opened));
            }
        }
        return parts;
    }

    private static boolean opens(int number, List<FileEntry> files) {
        return files.stream().anyMatch(file -> file.number() == number && !file.couldNotOpen());
    }

    private static String name(String kind, int count) {
        return kind.equals("report") && count == 1 ? kind : kind + "-" + count;
    }

    private static String attached(String name, int number, List<FileEntry> files) {
        var part = files.stream()
                .filter(file -> file.number() == number)
                .map(FileEntry::part)
                .findFirst()
                .orElse("part-" + number);
        return name.equals("report") ? part : name + "-" + part;
    }
}
