package org.amana.intake.submission;

import java.util.List;
import org.amana.sealing.Directory;
import org.amana.sealing.Recipient;

/** To whom one report or message is sealed: a desk, as a version of the directory names it, and recovery. */
public record Destination(int directory, Directory.Desk desk, Recipient recovery) {

    /** Exactly the two that every part is sealed to (protocol, "A sealed report"). */
    public List<Recipient> recipients() {
        return List.of(desk.recipient(), recovery);
    }
}
