package org.amana.triage.officers;

import java.time.Instant;
import org.amana.triage.OfficerName;

/** How inviting an officer ended. */
public sealed interface InviteOutcome {

    /**
     * @param code shown once, handed over in person, kept nowhere
     * @param until from when on it opens nothing
     */
    record Invited(OfficerName name, OneTimeCode code, Instant until) implements InviteOutcome {}

    /** There is an officer of this name, or there was one. */
    record NameTaken() implements InviteOutcome {}

    /** Not a name: 2 to 40 small letters, digits, dots or dashes, the first a letter. */
    record NotAName() implements InviteOutcome {}
}
