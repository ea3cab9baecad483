package org.amana.triage.officers;

import org.amana.triage.OfficerName;

/** How creating an officer ended. */
public sealed interface CreateOfficerOutcome {

    /**
     * Shown once, handed over in person, kept nowhere.
     *
     * @param passphrase temporary
     * @param totpSecret Base32, for an authenticator application
     * @param totpAddress the same as an {@code otpauth://} address
     */
    record Created(OfficerName name, String passphrase, String totpSecret, String totpAddress)
            implements CreateOfficerOutcome {

        @Override
        public String toString() {
            return "Created[" + name + ", REDACTED]";
        }
    }

    /** There is an officer of this name, or there was one. */
    record NameTaken() implements CreateOfficerOutcome {}

    /** Not a name: 2 to 40 small letters, digits, dots or dashes, the first a letter. */
    record NotAName() implements CreateOfficerOutcome {}
}
