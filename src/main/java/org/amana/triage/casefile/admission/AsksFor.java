package org.amana.triage.casefile.admission;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.amana.report.Message;
import org.amana.report.Report;
import org.amana.triage.casefile.Asked;
import org.amana.triage.casefile.EraseIdentity;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.MessageRow;
import org.amana.triage.casefile.rows.ReportRow;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/**
 * Whether what a message or a later report asks for may be done by itself. Intake sees which mailbox is whose, and anyone can
 * seal to a desk; the recipient inside the seal of a report that a script sealed is known to nobody but the person and the
 * desk.
 */
final class AsksFor {

    private AsksFor() {}

    /**
     * Whether it comes from whoever sealed all that is in the case. Where something else was put among it nobody can tell
     * what came first, since it may have been filed together.
     */
    static boolean isFromThePerson(OpenedCase opened, String replyTo) throws Damage {
        var recipients = new HashSet<String>();
        CaseRows.all(opened, RowKind.ALLEGATION, ReportRow::parse).forEach(row -> recipients.add(row.replyTo()));
        CaseRows.all(opened, RowKind.MESSAGE, MessageRow::parse).forEach(row -> recipients.add(row.replyTo()));
        return recipients.equals(Set.of(replyTo));
    }

    /** All it asks for, when nothing of it is done. To allow less needs no proof. */
    static Set<Asked> notDone(Message message) {
        var asked = EnumSet.noneOf(Asked.class);
        if (message.withdrawn()) {
            asked.add(Asked.WITHDRAW);
        }
        if (EraseIdentity.isAskedBy(message)) {
            asked.add(Asked.DELETE_IDENTITY);
        }
        if (message.consents().containsValue(true)) {
            asked.add(Asked.CONSENT);
        }
        return asked;
    }

    /** Whether a later report allows more than the case did. To allow less needs no proof. */
    static Set<Asked> notDone(Report report, Collection<String> consents) {
        return consents.containsAll(report.answers().all("consent")) ? EnumSet.noneOf(Asked.class) : EnumSet.of(Asked.CONSENT);
    }
}
