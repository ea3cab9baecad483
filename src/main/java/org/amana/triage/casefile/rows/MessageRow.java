package org.amana.triage.casefile.rows;

import jakarta.json.Json;
import java.time.LocalDate;
import java.util.List;
import org.amana.courier.ItemId;
import org.amana.report.Language;

/** What the person wrote later, as the MESSAGE row keeps it. */
public record MessageRow(ItemId item, LocalDate day, Language language, String text, String replyTo, List<FileEntry> files) {

    public byte[] toJson() {
        return Fields.bytes(Json.createObjectBuilder()
                .add("item", item.hex())
                .add("day", day.toString())
                .add("language", language.tag())
                .add("text", text)
                .add("reply_to", replyTo)
                .add("files", FileEntry.write(files)));
    }

    public static MessageRow parse(byte[] plaintext) {
        return Fields.read(plaintext, row -> new MessageRow(
                new ItemId(row.text("item")),
                LocalDate.parse(row.text("day")),
                Language.of(row.text("language")),
                row.text("text"),
                row.text("reply_to"),
                row.objects("files", FileEntry::read)));
    }

    @Override
    public String toString() {
        return "MessageRow[" + item + "]";
    }
}
