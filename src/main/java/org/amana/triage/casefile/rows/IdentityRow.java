package org.amana.triage.casefile.rows;

import org.amana.courier.ItemId;
import org.amana.platform.SharedJson;
import org.amana.report.Answers;

/** Who is named in one report, as the IDENTITY row keeps it. */
public record IdentityRow(ItemId item, Answers answers) {

    public byte[] toJson() {
        return Fields.bytes(
                SharedJson.object().add("item", item.hex()).add("answers", Fields.answers(answers)));
    }

    public static IdentityRow parse(byte[] plaintext) {
        return Fields.read(plaintext, row -> new IdentityRow(new ItemId(row.text("item")), row.answers("answers")));
    }

    @Override
    public String toString() {
        return "IdentityRow[" + item + "]";
    }
}
