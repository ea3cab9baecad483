package org.amana.triage.casefile.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amana.courier.ItemId;
import org.amana.platform.SharedJson;
import org.amana.report.Language;
import org.amana.triage.casefile.Asked;

/**
 * What the person wrote later, as the MESSAGE row keeps it.
 *
 * @param asked what it asks for and was not done by itself
 */
public record MessageRow(ItemId item, LocalDate day, Language language, String text, String replyTo, Set<Asked> asked, List<FileEntry> files) {

    public byte[] toJson() {
        return Fields.bytes(SharedJson.object()
                .add("item", item.hex())
                .add("day", day.toString())
                .add("language", language.tag())
                .add("text", text)
                .add("reply_to", replyTo)
                .add("asked", Fields.asked(asked))
                .add("files", FileEntry.write(files)));
    }

    public static MessageRow parse(byte[] plaintext) {
        return Fields.read(plaintext, row -> new MessageRow(
                new ItemId(row.text("item")),
                LocalDate.parse(row.text("day")),
                Language.of(row.text("language")),
                row.text("text"),
                row.text("reply_to"),
                row.asked("asked"),
                row.objects("files", FileEntry::read)));
    }

    @Override
    public String toString() {
        return "MessageRow[" + item + "]";
    }
}
