package org.amana.platform;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A fault, by a code that a person can read out and an operator can find. The log gets the code, the kinds of the
 * exceptions and where they were thrown, never their messages: those repeat what people typed.
 */
public final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWX";
    private static final int LETTERS = 8;
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 24;

    private Incident() {}

    /** Logs the fault and returns its code. */
    public static String log(Throwable fault) {
        var code = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        var text = new StringBuilder("incident ").append(code);
        var cause = fault;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            text.append(System.lineSeparator()).append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append(System.lineSeparator()).append("    at ").append(frames[i]);
            }
        }
        LOG.log(Level.SEVERE, "{0}", text);
        return code.toString();
    }
}
