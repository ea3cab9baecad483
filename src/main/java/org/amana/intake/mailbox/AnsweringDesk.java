package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amana.intake.submission.Destination;
import org.amana.intake.submission.Directories;

/**
 * Who gets what a person adds: the team that answered last. Before the first answer nothing here tells which team holds
 * the case: the person says it, and the central one gets what nobody said anything about.
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

    /** @param chosen id of a desk, as the person knows it; null when the form did not ask */
    Destination destination(MailboxSession session, String chosen) {
        return directories.destinationAt(of(session).or(() -> Optional.ofNullable(chosen)));
    }
}
