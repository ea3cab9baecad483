package org.amana.triage.casefile.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amana.courier.ItemId;
import org.amana.sealing.Recipient;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.ReportRow;

/**
 * To whom answers are sealed: the recipient of what came first. Never that of a later report or message: whoever can put
 * something into a mailbox could else divert the answers.
 */
public final class ReplyTo {

    private ReplyTo() {}

    /** @param items of the case, in the order in which they were filed */
    public static Optional<Recipient> of(List<ItemId> items, List<ReportRow> reports, List<MessageRow> messages) {
        var recipients = new HashMap<ItemId, String>();
        reports.forEach(row -> recipients.put(row.item(), row.replyTo()));
        messages.forEach(row -> recipients.put(row.item(), row.replyTo()));
        return items.stream().map(recipients::get).filter(Objects::nonNull).findFirst().map(Recipient::parse);
    }
}
