package org.amana.triage.casefile.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amana.courier.ItemId;
import org.amana.platform.SharedJson;
import org.amana.report.Answers;
import org.amana.report.Language;
import org.amana.triage.casefile.Asked;
import org.amana.triage.casefile.ToldReport;

/**
 * One report without identity, as the ALLEGATION row keeps it.
 *
 * @param answers of the classes routing and allegation
 * @param replyTo to whom answers are sealed
 * @param asked what it asks for and was not done by itself
 */
public record ReportRow(
        ItemId item,
        LocalDate day,
        Language language,
        String questionnaire,
        int questionnaireVersion,
        Answers answers,
        String replyTo,
        boolean identityGiven,
        Set<Asked> asked,
        List<FileEntry> files) {

    public byte[] toJson() {
        return Fields.bytes(SharedJson.object()
                .add("item", item.hex())
                .add("day", day.toString())
                .add("language", language.tag())
                .add("questionnaire", questionnaire)
                .add("questionnaire_version", questionnaireVersion)
                .add("answers", Fields.answers(answers))
                .add("reply_to", replyTo)
                .add("identity_given", identityGiven)
                .add("asked", Fields.asked(asked))
                .add("files", FileEntry.write(files)));
    }

    public static ReportRow parse(byte[] plaintext) {
        return Fields.read(plaintext, row -> new ReportRow(
                new ItemId(row.text("item")),
                LocalDate.parse(row.text("day")),
                Language.of(row.text("language")),
                row.text("questionnaire"),
                (int) row.number("questionnaire_version"),
                row.answers("answers"),
                row.text("reply_to"),
                row.flag("identity_given"),
                row.asked("asked"),
                row.objects("files", FileEntry::read)));
    }

    /** The same without anybody named in it. */
    public ReportRow withoutIdentity() {
        return new ReportRow(item, day, language, questionnaire, questionnaireVersion, answers, replyTo, false, asked, files);
    }

    public ToldReport told() {
        return new ToldReport(item, day, language, questionnaire, questionnaireVersion, answers, identityGiven, asked);
    }

    @Override
    public String toString() {
        return "ReportRow[" + item + "]";
    }
}
