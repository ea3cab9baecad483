package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.intake.submission.Destination;
import org.amana.intake.submission.Directories;
import org.amana.intake.submission.FormTokens;
import org.amana.intake.submission.Freshness;
import org.amana.intake.submission.PutIntoDropBox;
import org.amana.intake.submission.Refusal;
import org.amana.intake.submission.StagedFile;
import org.amana.intake.submission.Upload;
import org.amana.report.Message;
import org.amana.sealing.FormSeed;

/** Makes what a person adds a received message: sealed like a report, to the same mailbox, stored once. */
@ApplicationScoped
public class ReceiveMessage {

    @Inject
    FormTokens tokens;

    @Inject
    Directories directories;

    @Inject
    AnsweringDesk answeringDesk;

    @Inject
    PutIntoDropBox dropBox;

    public AdditionReceipt receive(MailboxSession session, Addition addition) {
        if (!directories.open()) {
            return new AdditionReceipt.NotReceived(Refusal.CLOSED);
        }
        if (addition.upload() instanceof Upload.Refused refused) {
            return new AdditionReceipt.NotReceived(refused.why());
        }
        if (addition.upload() instanceof Upload.Discarded || tokens.check(addition.stamp()) != Freshness.FRESH) {
            return new AdditionReceipt.SendAgain(tokens.renew(addition.stamp()));
        }
        if (addition.isTooLong()) {
            return new AdditionReceipt.NotReceived(Refusal.FIELD_TOO_LONG);
        }
        if (addition.isEmpty()) {
            return new AdditionReceipt.NothingToSend();
        }
        try (var seed = FormSeed.parse(addition.stamp().seed())) {
            return new AdditionReceipt.Received(!put(session, addition, seed));
        }
    }

    private boolean put(MailboxSession session, Addition addition, FormSeed seed) {
        var json = message(session, addition).toJson();
        var destination = destination(session, addition);
        return dropBox.put(new PutIntoDropBox.Sealable(
                ItemId.of(seed.reportId(List.of(json, named(addition)))),
                Item.Kind.MESSAGE,
                destination,
                addition.urgent(),
                session.mailbox(),
                json,
                addition.upload()));
    }

    private static Message message(MailboxSession session, Addition addition) {
        try (var identity = session.identity()) {
            return new Message(
                    addition.language(),
                    addition.text(),
                    addition.consents(),
                    addition.withdrawn(),
                    addition.urgent(),
                    identity.recipient().encoded(),
                    PutIntoDropBox.files(addition.upload()).stream()
                            .map(StagedFile::entry)
                            .toList());
        }
    }

    /** As the form said it: an answer that comes between two tries makes no second message of the second. */
    private static byte[] named(Addition addition) {
        return Optional.ofNullable(addition.team()).orElse("").getBytes(StandardCharsets.UTF_8);
    }

    /** Where files came, the message follows them to the desk they were sealed to. */
    private Destination destination(MailboxSession session, Addition addition) {
        return addition.upload() instanceof Upload.Staged staged
                ? staged.destination()
                : answeringDesk.destination(session, addition.team());
    }
}
