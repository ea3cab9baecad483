package org.amana.report;

/** The bytes are no report, message or answer of a form we know. Says nothing about what they are. */
public final class NotAReport extends Exception {

    public NotAReport() {
        super("This is not a report in a form that can be read.");
    }
}
