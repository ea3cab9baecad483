package org.amana.triage.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amana.platform.DirectoryFile;
import org.amana.sealing.Directory;
import org.amana.triage.DeskId;

/** The signed directory of this start. */
@ApplicationScoped
public class KnownDirectory {

    private Directory directory;

    public synchronized Directory directory() {
        if (directory == null) {
            directory = DirectoryFile.read().directory();
        }
        return directory;
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
