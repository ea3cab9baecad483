package org.amana.intake.mailbox;

import org.amana.intake.submission.FormStamp;
import org.amana.intake.submission.Refusal;

/** How sending an addition ended. */
public sealed interface AdditionReceipt {

    /** Everything is committed. */
    record Received(boolean again) implements AdditionReceipt {}

    /** The form was too old: show it filled in with this stamp and ask to press send once more. */
    record SendAgain(FormStamp fresh) implements AdditionReceipt {}

    /** Neither text nor file nor change. */
    record NothingToSend() implements AdditionReceipt {}

    /** Nothing was received. */
    record NotReceived(Refusal why) implements AdditionReceipt {}
}
