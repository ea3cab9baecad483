package org.amana.witness;

/** What was given is no checkpoint of this log: its form is wrong, or the log's key did not sign it. */
public final class NotACheckpoint extends Exception {

    private static final long serialVersionUID = 1L;

    NotACheckpoint(String message) {
        super(message);
    }
}
