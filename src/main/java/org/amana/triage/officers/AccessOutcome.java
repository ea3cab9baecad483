package org.amana.triage.officers;

/** How making or changing one's access ended. */
public enum AccessOutcome {
    DONE,
    /** No such code for this name, used up, withdrawn, or too old: always alike. */
    NO_SUCH_CODE,
    /** The new passphrase can be guessed. */
    WEAK,
    /** The authenticator application shows another code. */
    WRONG_TOTP,
    /** The present passphrase or code is wrong: always alike. */
    REFUSED,
    /** The identity lies under a passkey too, and none was touched. */
    TOUCH_MISSING,
    /** An authenticator without PRF beside one with: it could not open what that one closes. */
    NO_PRF,
    /** Too many sign-ins at once; nothing was tried. */
    BUSY
}
