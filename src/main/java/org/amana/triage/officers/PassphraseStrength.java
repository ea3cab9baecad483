package org.amana.triage.officers;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.CharBuffer;
import java.util.List;

/**
 * Whether a new passphrase can be guessed, by how many guesses it takes and by no rule about its letters. Ten thousand
 * million guesses, half a second each, is what stands between a stolen database and an identity.
 */
@ApplicationScoped
public class PassphraseStrength {

    static final int LEAST_LETTERS = 12;
    static final int MOST_LETTERS = 200;

    private static final double LEAST_GUESSES_LOG10 = 10;
    // What comes after these makes it only stronger, and measuring it slow.
    private static final int MEASURED = 64;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /** @param known what everybody would try first: names of the person and of the portal */
    public boolean isStrong(char[] passphrase, List<String> known) {
        return passphrase.length >= LEAST_LETTERS
                && passphrase.length <= MOST_LETTERS
                && zxcvbn.measure(CharBuffer.wrap(passphrase, 0, Math.min(passphrase.length, MEASURED)), known).getGuessesLog10()
                        >= LEAST_GUESSES_LOG10;
    }
}
