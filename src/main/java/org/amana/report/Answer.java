package org.amana.report;

/**
 * What the team answers, as it is sealed to the reporter: {@code amana-answer/1}. It names no officer and no time.
 *
 * @param status what the reporter may know of the state of things
 */
public record Answer(Language language, String text, PublicStatus status) {

    public static final String FORMAT = "amana-answer/1";

    public byte[] toJson() {
        throw new UnsupportedOperationException();
    }

    public static Answer parse(byte[] json) throws NotAReport {
        throw new NotAReport();
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
