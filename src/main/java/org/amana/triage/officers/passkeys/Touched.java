package org.amana.triage.officers.passkeys;

import org.amana.triage.OfficerName;

/**
 * An authenticator was touched, and its owner verified, for a challenge of ours that was not answered before.
 *
 * @param uses how often, as the authenticator counts
 */
public record Touched(OfficerName officer, byte[] credential, long uses) {}
