package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.amana.intake.dropbox.DirectoryStore;
import org.amana.intake.dropbox.KnownDirectory;
import org.amana.platform.DirectoryFile;
import org.amana.platform.Settings;
import org.amana.platform.UnsafeStart;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.SignedDirectory;

/**
 * The directory in force and the one before it, both verified against the root in the settings.
 *
 * <p>Guarantees that no directory is followed by an older one, on this node or another with the same database. An
 * institution that forgets to renew must not close the door to families: the last directory is good for 90 days more.
 */
@ApplicationScoped
public class Directories {

    static final int DAYS_OF_GRACE = 90;

    @Inject
    DirectoryStore store;

    @Inject
    Clock clock;

    private volatile SignedDirectory present;
    private volatile Optional<SignedDirectory> previous = Optional.empty();

    /**
     * Takes the directory on this node's disk into force. Called at start, before the first request, and then every
     * minute: a new directory needs no restart.
     *
     * @throws UnsafeStart when it is not signed by the root, names no desk, or is older than one that was in force before
     */
    public synchronized void load() {
        var found = DirectoryFile.read();
        if (present != null && Arrays.equals(present.bytes(), found.bytes())) {
            return;
        }
        if (!found.directory().receives()) {
            throw new UnsafeStart("The directory names no desk yet: make the first desk on the triage node, have the next directory signed, and bring that one.");
        }
        var newest = store.newest(1).stream().findFirst();
        int highest = newest.map(KnownDirectory::version).orElse(0);
        if (found.directory().version() < highest) {
            throw new UnsafeStart("The directory named by amana.directory is older than the one that was in force here: put the newest one there.");
        }
        if (found.directory().version() == highest && !Arrays.equals(newest.orElseThrow().json(), found.bytes())) {
            throw new UnsafeStart("The directory named by amana.directory differs from the one of the same version that was in force here: find out who signed both, and sign a higher version.");
        }
        if (found.directory().version() > highest) {
            remember(found);
        }
        previous = store.newest(2).stream()
                .filter(known -> known.version() < found.directory().version())
                .findFirst()
                .map(Directories::verified);
        present = found;
    }

    public Directory present() {
        return signed().directory();
    }

    /** The present directory with its exact bytes and their signature. */
    public SignedDirectory signed() {
        if (present == null) {
            load();
        }
        return present;
    }

    /** The present version or the one before it, if a report may be sealed to it. */
    public Optional<Directory> accepted(int version) {
        if (version == present().version()) {
            return Optional.of(present());
        }
        return previous.map(SignedDirectory::directory).filter(directory -> directory.version() == version);
    }

    /** False when the directory ran out more than 90 days ago: there is nobody to seal to. */
    public boolean open() {
        return !LocalDate.now(clock).isAfter(present().notAfter().plusDays(DAYS_OF_GRACE));
    }

    /** The desk of this region, or the central one where the person wants that. */
    public Destination destination(Optional<String> region, boolean central) {
        var directory = present();
        var desk = central ? directory.central() : directory.deskFor(region.orElse(null));
        return new Destination(directory.version(), desk, directory.recovery());
    }

    /** The desk of this id in the directory in force; the central one where it is not given or not there any more. */
    public Destination destinationAt(Optional<String> desk) {
        var directory = present();
        return new Destination(
                directory.version(), desk.flatMap(directory::desk).orElse(directory.central()), directory.recovery());
    }

    private void remember(SignedDirectory found) {
        try {
            store.add(new KnownDirectory(found.directory().version(), found.bytes(), found.signature()));
        } catch (PersistenceException anotherNodeWasFirst) {
            if (store.newest(1).stream().noneMatch(known -> known.version() >= found.directory().version())) {
                throw anotherNodeWasFirst;
            }
        }
    }

    private static SignedDirectory verified(KnownDirectory known) {
        try {
            return SignedDirectory.verify(known.json(), known.signature(), Settings.required("amana.directory.root"));
        } catch (DirectoryRefused changed) {
            throw new UnsafeStart("A former directory in the database was not signed by the root that amana.directory.root names: restore the database.");
        }
    }
}
