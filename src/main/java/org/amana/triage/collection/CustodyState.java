package org.amana.triage.collection;

import java.time.Instant;
import java.util.Optional;

/**
 * What may be said before anybody signs in.
 *
 * @param nobodySince empty while someone is unlocked
 * @param waiting reports and messages collected and not yet admitted
 * @param urgent those of them that their senders called urgent
 * @param auditBroken the audit log did not verify at the last check
 * @param casesMissing cases that the log knows were not there at the last check
 * @param intakeSilent intake has not answered for long
 * @param failing items that could not be collected the last time
 * @param trialMissing a report that was sent to see whether it arrives did not
 * @param publicDirectoryOld the public side does not use the directory that is known here, or only for a short time still
 */
public record CustodyState(
        Optional<Instant> nobodySince,
        int waiting,
        int urgent,
        boolean auditBroken,
        boolean casesMissing,
        boolean intakeSilent,
        int failing,
        boolean trialMissing,
        boolean publicDirectoryOld) {}
