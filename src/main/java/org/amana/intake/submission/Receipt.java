package org.amana.intake.submission;

import org.amana.sealing.FollowUpCode;

/** How sending ended. */
public sealed interface Receipt {

    /**
     * Everything is committed.
     *
     * @param code to show and then to destroy
     * @param again this very form was received before: same report, same code
     */
    record Received(FollowUpCode code, boolean again) implements Receipt {}

    /** The form was too old. Show it filled in, with this stamp, and ask to press send once more. Files are to be chosen again. */
    record SendAgain(FormStamp fresh) implements Receipt {}

    /** Nothing was received. */
    record NotReceived(Refusal why) implements Receipt {}
}
