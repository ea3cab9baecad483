package org.amana.triage.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.sealing.Recipient;

/**
 * To whom answers are sealed: the recipient of the first report, or of the first message where there is no report. Never
 * that of a later one: whoever can put messages into a mailbox could else divert the answers.
 */
final class ReplyTo {

    private ReplyTo() {}

    static Optional<Recipient> of(List<ReportRow> reports, List<MessageRow> messages) {
        return Stream.concat(
                        reports.stream().map(ReportRow::replyTo), messages.stream().map(MessageRow::replyTo))
                .findFirst()
                .map(Recipient::parse);
    }
}
