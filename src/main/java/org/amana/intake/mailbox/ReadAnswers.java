package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.intake.dropbox.MailboxStore;
import org.amana.report.Answer;
import org.amana.report.NotAReport;
import org.amana.sealing.AgeFile;

/** Opens the answers of a mailbox in memory, for the one request that shows them. */
@ApplicationScoped
public class ReadAnswers {

    private static final Logger LOG = Logger.getLogger(ReadAnswers.class.getName());

    /** The longest answer, as JSON in any script, padded. */
    private static final int MOST_BYTES = 512 * 1024;

    @Inject
    MailboxStore store;

    /** The newest first. */
    List<OpenedAnswer> read(MailboxSession session) {
        List<OpenedAnswer> opened = new ArrayList<>();
        for (var sealed : store.answers(session.key())) {
            open(session, sealed).ifPresent(answer -> opened.add(new OpenedAnswer(sealed.delivered(), answer)));
        }
        opened.sort(OpenedAnswer.IN_ORDER.reversed());
        return opened;
    }

    /** One that does not open is left out: anyone can seal to a recipient, and nothing can be said about it. */
    private Optional<Answer> open(MailboxSession session, MailboxStore.SealedAnswer sealed) {
        try (var identity = session.identity();
                var plain = AgeFile.open(store.content(sealed), identity)) {
            // one byte more than allowed: only a file read to its end is proven whole
            var json = plain.readNBytes(MOST_BYTES + 1);
            try {
                if (json.length > MOST_BYTES) {
                    throw new NotAReport();
                }
                return Optional.of(Answer.parse(json));
            } finally {
                Arrays.fill(json, (byte) 0);
            }
        } catch (IOException | NotAReport unreadable) {
            LOG.log(Level.WARNING, "an answer in a mailbox could not be opened");
            return Optional.empty();
        }
    }
}
