package org.amana.triage.officers;

import org.amana.triage.OfficerName;

/** What a sign-in is compared with. */
record Credentials(OfficerName name, byte[] wrappedIdentity, byte[] sealedTotpSecret, long lastStep) {

    static Credentials of(Officer officer) {
        return new Credentials(
                officer.name(), officer.wrappedIdentity(), officer.sealedTotpSecret(), officer.lastTotpStep());
    }
}
