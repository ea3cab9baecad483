package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.amana.platform.Deployment;
import org.amana.platform.Settings;
import org.amana.sealing.Totp;
import org.amana.triage.officers.FoundingFile;

/** Whom anyone may play in a demonstration. In a real start there is nobody here. */
@RequestScoped
public class InventedOfficers {

    /** @param code the one that is valid now */
    public record Invented(String name, String role, String passphrase, String code) {}

    @Inject
    private Clock clock;

    public List<Invented> all() {
        if (!Deployment.fromSettings().demonstration()) {
            return List.of();
        }
        return Settings.optional("amana.demonstration.founding").stream()
                .map(file -> FoundingFile.read(Path.of(file)))
                .flatMap(founding -> founding.officers().stream())
                .map(this::invented)
                .toList();
    }

    private Invented invented(FoundingFile.Person person) {
        var code = Totp.code(person.totpSecret(), clock.instant());
        return new Invented(
                person.name().value(),
                person.role().container(),
                person.passphrase(),
                code.substring(0, 3) + " " + code.substring(3));
    }
}
