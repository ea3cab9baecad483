package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.report.Report;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.FormSeed;

/**
 * Makes a filled-in form a received report: sealed, committed, and answered with its follow-up code.
 *
 * <p>Guarantees that {@link Receipt.Received} means committed; that the same form, sent again to any node, is stored
 * once and has the same code; and that an edited one has a new id and the same mailbox.
 */
@ApplicationScoped
public class ReceiveReport {

    @Inject
    FormTokens tokens;

    @Inject
    Directories directories;

    @Inject
    Questions questions;

    @Inject
    PutIntoDropBox dropBox;

    public Receipt receive(Submission submission) {
        if (!directories.open()) {
            return new Receipt.NotReceived(Refusal.CLOSED);
        }
        if (submission.upload() instanceof Upload.Refused refused) {
            return new Receipt.NotReceived(refused.why());
        }
        if (submission.upload() instanceof Upload.Discarded || tokens.check(submission.stamp()) != Freshness.FRESH) {
            return new Receipt.SendAgain(tokens.renew(submission.stamp()));
        }
        try (var seed = FormSeed.parse(submission.stamp().seed())) {
            return receive(submission, seed, FollowUpCode.fromFormSeed(seed));
        }
    }

    private Receipt receive(Submission submission, FormSeed seed, FollowUpCode code) {
        try {
            return new Receipt.Received(code, !put(submission, seed, code));
        } catch (RuntimeException fault) {
            code.destroy();
            throw fault;
        }
    }

    private boolean put(Submission submission, FormSeed seed, FollowUpCode code) {
        try (var keys = code.derive(directories.present().deployment())) {
            var json = json(submission, keys.identity().recipient().encoded());
            var id = seed.reportId(List.of(json, new byte[] {(byte) (submission.central() ? 1 : 0)}));
            return dropBox.put(new PutIntoDropBox.Sealable(
                    ItemId.of(id),
                    Item.Kind.REPORT,
                    destination(submission),
                    submission.answers().urgent(),
                    keys.mailboxSecret().id(),
                    json,
                    submission.upload()));
        }
    }

    private byte[] json(Submission submission, String replyTo) {
        var attachments = PutIntoDropBox.files(submission.upload()).stream()
                .map(StagedFile::entry)
                .toList();
        return Report.of(questions.questionnaire(), submission.language(), submission.answers(), replyTo, attachments)
                .toJson();
    }

    /** Where files came, the report follows them to the desk they were sealed to. */
    private Destination destination(Submission submission) {
        return submission.upload() instanceof Upload.Staged staged
                ? staged.destination()
                : directories.destination(submission.answers().region(questions.places()), submission.central());
    }
}
