package org.amana.triage.officers;

import org.amana.triage.custody.UnlockToken;
import org.amana.triage.custody.UnlockedOfficer;

/** How a sign-in ended. */
public sealed interface SignInOutcome {

    /** The keys of the officer's desks are in custody under the token. */
    record SignedIn(UnlockToken token, UnlockedOfficer officer) implements SignInOutcome {}

    /** Wrong name, passphrase or code: always alike, in words and in work done. */
    record Refused() implements SignInOutcome {}

    /** Too many sign-ins at once; nothing was tried. */
    record Busy() implements SignInOutcome {}
}
