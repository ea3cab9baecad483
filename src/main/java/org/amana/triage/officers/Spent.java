package org.amana.triage.officers;

import org.amana.triage.officers.passkeys.Touched;

/** What proved an officer, and may prove nobody again: used up in the transaction of what it was shown for. */
public sealed interface Spent {

    /** The time step of a code. */
    record Step(long step) implements Spent {}

    record Touch(Touched touched) implements Spent {}
}
