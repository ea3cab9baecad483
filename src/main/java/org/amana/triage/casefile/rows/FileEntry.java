package org.amana.triage.casefile.rows;

import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.util.List;
import org.amana.courier.ItemId;
import org.amana.platform.SharedJson;
import org.amana.triage.casefile.AttachedFile;

/**
 * A file as a sealed row lists it.
 *
 * @param number which part of its item the bytes are; -1 when none came
 */
public record FileEntry(String part, int number, String name, String type, long bytes, String sha256, boolean couldNotOpen) {

    public AttachedFile of(ItemId item, LocalDate day) {
        return new AttachedFile(item, part, day, name, type, bytes, sha256, couldNotOpen);
    }

    static JsonArrayBuilder write(List<FileEntry> files) {
        var list = SharedJson.array();
        files.forEach(file -> list.add(SharedJson.object()
                .add("part", file.part())
                .add("number", file.number())
                .add("name", file.name())
                .add("type", file.type())
                .add("bytes", file.bytes())
                .add("sha256", file.sha256())
                .add("could_not_open", file.couldNotOpen())));
        return list;
    }

    static FileEntry read(Fields row) {
        return new FileEntry(
                row.text("part"),
                (int) row.number("number"),
                row.text("name"),
                row.text("type"),
                row.number("bytes"),
                row.text("sha256"),
                row.flag("could_not_open"));
    }

    @Override
    public String toString() {
        return "FileEntry[" + part + "]";
    }
}
