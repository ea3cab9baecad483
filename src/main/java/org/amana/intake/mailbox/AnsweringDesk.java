package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.intake.submission.Destination;
import org.amana.intake.submission.Directories;

/**
 * Who gets what a person adds: the team that answered last. Before the first answer nothing here tells which team holds
 * the case, so the central one gets it.
 */
@ApplicationScoped
public class AnsweringDesk {

    @Inject
    Directories directories;

    /** The newest answer that names a desk which the directory still knows. */
    public Optional<String> of(MailboxSession session) {
        return session.answers().stream()
                .flatMap(opened -> opened.answer().desk().stream())
                .filter(id -> directories.present().desk(id).isPresent())
                .findFirst();
    }

    Destination destination(MailboxSession session) {
        return directories.destinationAt(of(session));
    }
}
