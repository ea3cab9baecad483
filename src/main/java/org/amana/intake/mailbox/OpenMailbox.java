package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.intake.dropbox.MailboxKeys;
import org.amana.intake.dropbox.MailboxStore;
import org.amana.intake.submission.Directories;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.ReporterKeys;

/**
 * Opens a mailbox with its follow-up code. Does the same work for a code that nobody has, and never tells it from one
 * without answers.
 */
@ApplicationScoped
public class OpenMailbox {

    @Inject
    TriedCodes tried;

    @Inject
    Directories directories;

    @Inject
    MailboxKeys mailboxKeys;

    @Inject
    MailboxStore store;

    @Inject
    ReadAnswers reader;

    /**
     * Destroys the code. Empty when too many codes are being tried at the moment: ask to try again in a minute (503).
     * Give the session to {@link OpenMailboxes#keep}.
     */
    public Optional<MailboxSession> open(FollowUpCode code) {
        try (code) {
            if (!tried.allowOne()) {
                return Optional.empty();
            }
            return Optional.of(open(code.derive(directories.present().deployment())));
        }
    }

    private MailboxSession open(ReporterKeys keys) {
        try {
            var key = mailboxKeys.keyOf(keys.mailboxSecret().id());
            return new MailboxSession(keys, key, store.open(key), reader);
        } catch (RuntimeException fault) {
            keys.destroy();
            throw fault;
        }
    }
}
