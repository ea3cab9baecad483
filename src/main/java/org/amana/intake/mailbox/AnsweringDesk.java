package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.intake.submission.Destination;
import org.amana.intake.submission.Directories;

/**
 * Who gets what a person adds: the team that the person names, else the one that answered last, else the central one.
 * Before the first answer nothing here tells which team holds the case; and after a corrected place two may hold one.
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

    /** @param named id of a desk, as the person says; null when the form did not ask */
    Destination destination(MailboxSession session, String named) {
        return directories.destinationAt(Optional.ofNullable(named)
                .filter(id -> directories.present().desk(id).isPresent())
                .or(() -> of(session)));
    }
}
