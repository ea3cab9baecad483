package org.amana.witness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.amana.sealing.CheckpointKey;

/**
 * Text with signature lines below. Lines of keys that are not known are passed over, so that witnesses can add theirs.
 *
 * @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
 */
public final class SignedNote {

    private static final String DASH = "\u2014 ";
    private static final int MOST_CHARACTERS = 256 * 1024;

    private SignedNote() {}

    /** @param text ends in a newline */
    public static String sign(String text, String name, CheckpointKey key) {
        if (!text.endsWith("\n") || hasControls(text)) {
            throw new IllegalArgumentException("The text of a note ends in a newline and has no other control characters.");
        }
        var id = VerifierKey.of(name, key).id();
        var signature = key.sign(utf8(text));
        var both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return text + "\n" + DASH + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
    }

    /** The text; nothing of a note may be looked at before this returned. */
    public static String verify(String note, VerifierKey key) throws NotACheckpoint {
        var border = note.lastIndexOf("\n\n");
        if (note.length() > MOST_CHARACTERS || border < 0 || !note.endsWith("\n") || hasControls(note)) {
            throw new NotACheckpoint("This is no signed note.");
        }
        var text = note.substring(0, border + 1);
        var isSigned = false;
        for (var line : List.of(note.substring(border + 2).split("\n"))) {
            isSigned |= isOf(line, key, text);
        }
        if (!isSigned) {
            throw new NotACheckpoint("The note is not signed with this key.");
        }
        return text;
    }

    /** Whether the line is this key's; throws when it is and what it signed was something else. */
    private static boolean isOf(String line, VerifierKey key, String text) throws NotACheckpoint {
        var space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new NotACheckpoint("This is no signed note.");
        }
        var signature = bytes(line.substring(space + 1));
        var name = line.substring(DASH.length(), space);
        if (!VerifierKey.isName(name) || signature.length <= VerifierKey.ID) {
            throw new NotACheckpoint("This is no signed note.");
        }
        if (!name.equals(key.name()) || !Arrays.equals(Arrays.copyOf(signature, VerifierKey.ID), key.id())) {
            return false;
        }
        var own = Arrays.copyOfRange(signature, VerifierKey.ID, signature.length);
        if (!CheckpointKey.signed(key.publicKey(), utf8(text), own)) {
            throw new NotACheckpoint("The note was changed after it was signed.");
        }
        return true;
    }

    private static byte[] bytes(String base64) throws NotACheckpoint {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            throw new NotACheckpoint("This is no signed note.");
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(letter -> letter < ' ' && letter != '\n');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
