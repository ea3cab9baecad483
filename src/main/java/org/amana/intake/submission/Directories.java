package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amana.sealing.Directory;

/** The directory in force and the one before it. */
@ApplicationScoped
public class Directories {

    public Directory present() {
        throw new UnsupportedOperationException();
    }

    /** False when the directory ran out more than 90 days ago: reports are not accepted. */
    public boolean open() {
        throw new UnsupportedOperationException();
    }

    /** The desk of this region, or the central one where the person wants that. */
    public Destination destination(Optional<String> region, boolean central) {
        throw new UnsupportedOperationException();
    }
}
