package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes a filled-in form a received report: sealed, committed, and answered with its follow-up code. */
@ApplicationScoped
public class ReceiveReport {

    public Receipt receive(Submission submission) {
        throw new UnsupportedOperationException();
    }
}
