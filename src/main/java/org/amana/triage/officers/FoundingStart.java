package org.amana.triage.officers;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.amana.platform.Deployment;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.amana.platform.StartGuard;
import org.amana.platform.UnsafeStart;
import org.amana.triage.OfficerName;
import org.amana.triage.officers.InviteOutcome.Invited;

/**
 * A real deployment that has no officer yet writes the invitation of its first administrator beside the server's keys, for the
 * operator to hand over. Not into the log, which more people read.
 */
@WebListener
public class FoundingStart extends StartGuard {

    /** The setting that names who comes first. */
    public static final String NAME = "amana.first.administrator";

    /** Beside the server's keys. */
    public static final String FILE = "first-invitation";

    @Inject
    private InviteFirstAdministrator inviteFirstAdministrator;

    @Override
    protected void check() {
        if (Deployment.fromSettings().demonstration()) {
            return;
        }
        var invited = name().flatMap(inviteFirstAdministrator::invite);
        var file = Settings.folder("amana.triage.keys").resolve(FILE);
        try {
            // One that was used, or that a new code has made worthless.
            Files.deleteIfExists(file);
            if (invited.isPresent()) {
                KeyFile.write(file, text(invited.get()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unwritable) {
            throw new UnsafeStart("The invitation of the first administrator cannot be written beside the keys of the triage side: check that their folder belongs to the server's user.");
        }
    }

    private static Optional<OfficerName> name() {
        return Settings.optional(NAME).map(given -> OfficerName.typed(given)
                .orElseThrow(() -> new UnsafeStart("The setting " + NAME + " must be a name of 2 to 40 small letters, digits, dots or dashes, the first a letter.")));
    }

    private static String text(Invited invited) {
        return "name " + invited.name() + "\ncode " + invited.code().shown() + "\nuntil " + invited.until() + "\n";
    }
}
