package org.amana.triage.trial;

import java.util.Optional;
import org.amana.platform.Settings;
import org.amana.platform.UnsafeStart;

/** Where people send reports: the public address as they reach it, not the courier's line. */
public final class TrialAddress {

    private static final String SETTING = "amana.trial.origin";
    private static final String OFF = "off";

    private TrialAddress() {}

    /** Empty when no trial reports shall be sent. */
    static Optional<String> given() {
        if (Settings.optional(SETTING).filter(OFF::equals).isPresent()) {
            return Optional.empty();
        }
        if (Settings.optional(SETTING).isPresent()) {
            return Optional.of(Settings.origin(SETTING));
        }
        return Optional.of(Settings.origin("amana.public.origin"));
    }

    /** Refuses a start without it: an institution must say that it wants none. */
    public static void check() {
        if (Settings.optional(SETTING).isEmpty() && Settings.optional("amana.public.origin").isEmpty()) {
            throw new UnsafeStart("The setting " + SETTING
                    + " is missing: give the public address, to which a test report goes every day, or off.");
        }
        given();
    }
}
