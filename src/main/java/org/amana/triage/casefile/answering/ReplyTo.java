package org.amana.triage.casefile.answering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.sealing.Recipient;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.ReportRow;

/**
 * To whom answers are sealed: the recipient of the first report, or of the first message where there is no report. Never
 * that of a later one: whoever can put messages into a mailbox could else divert the answers.
 */
public final class ReplyTo {

    private ReplyTo() {}

    public static Optional<Recipient> of(List<ReportRow> reports, List<MessageRow> messages) {
        return Stream.concat(
                        reports.stream().map(ReportRow::replyTo), messages.stream().map(MessageRow::replyTo))
                .findFirst()
                .map(Recipient::parse);
    }
}
