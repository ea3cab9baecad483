package org.amana.triage.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.platform.DirectoryFile;
import org.amana.platform.DirectoryValidity;
import org.amana.platform.Incident;
import org.amana.platform.Settings;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.SignedDirectory;
import org.amana.triage.DeskId;

/**
 * The newest signed directory: the file on this node's disk, or the one that the administrator brought in. Never an older
 * one than was in force before.
 */
@ApplicationScoped
public class KnownDirectory {

    @Inject
    private SignedDirectoryStore store;

    @Inject
    private Clock clock;

    private volatile SignedDirectory present;

    public Directory directory() {
        return signed().directory();
    }

    public SignedDirectory signed() {
        if (present == null) {
            load();
        }
        return present;
    }

    /** Looks whether there is a newer one; what is wrong is told to the log and changes nothing. */
    public synchronized void load() {
        if (present == null) {
            present = DirectoryFile.read();
        } else {
            follow(DirectoryFile.read());
        }
        store.newest().flatMap(this::verified).ifPresent(this::follow);
    }

    private void follow(SignedDirectory found) {
        var now = present.directory();
        if (found.directory().version() > now.version() && found.directory().deployment().equals(now.deployment())) {
            present = found;
        }
    }

    private Optional<SignedDirectory> verified(StoredDirectory stored) {
        try {
            return Optional.of(SignedDirectory.verify(
                    stored.json(), stored.signature(), Settings.required("amana.directory.root")));
        } catch (DirectoryRefused changed) {
            Incident.log(changed);
            return Optional.empty();
        }
    }

    /** How long the directory is still good. */
    public DirectoryValidity validity() {
        return DirectoryValidity.of(directory().notAfter(), LocalDate.now(clock));
    }

    public Optional<Directory.Desk> desk(DeskId id) {
        return directory().desk(id.value());
    }

    /** Takes what no other desk does. */
    public DeskId central() {
        return new DeskId(directory().central().id());
    }

    public List<DeskId> desks() {
        return directory().desks().stream().map(desk -> new DeskId(desk.id())).toList();
    }
}
