package org.amana.triage.casefile.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.amana.report.Message;
import org.amana.report.Report;
import org.amana.triage.casefile.Asked;
import org.amana.triage.casefile.rows.FileEntry;
import org.amana.triage.casefile.rows.IdentityRow;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.ReportRow;
import org.amana.triage.collection.Arrival;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/** Writes what was told into the rows of a case, each class under its own key. */
@ApplicationScoped
public class FileRows {

    @Inject
    private SplitReport splitReport;

    public void addReport(OpenedCase opened, Arrival arrival, Report report, Set<Asked> asked, List<FileEntry> files) {
        var split = splitReport.split(report);
        var row = new ReportRow(
                arrival.item(),
                arrival.day(),
                report.language(),
                report.questionnaireId(),
                report.questionnaireVersion(),
                split.shown(),
                report.replyTo(),
                !split.identity().isEmpty(),
                asked,
                files);
        opened.add(RowKind.ALLEGATION, row.toJson());
        opened.add(RowKind.IDENTITY, new IdentityRow(arrival.item(), split.identity()).toJson());
    }

    public void addMessage(OpenedCase opened, Arrival arrival, Message message, Set<Asked> asked, List<FileEntry> files) {
        var row = new MessageRow(
                arrival.item(), arrival.day(), message.language(), message.text(), message.replyTo(), asked, files);
        opened.add(RowKind.MESSAGE, row.toJson());
    }
}
