package org.amana.ceremony;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.amana.sealing.Recipient;

/** What everybody may know of a ceremony's keys. */
record PublicKeys(String root, Recipient recovery) {

    private static final long MOST = 16 * 1024;
    private static final String ROOT = "root";
    private static final String RECOVERY = "recovery";

    static PublicKeys read(Path folder) {
        var recovery = folder.resolve(RECOVERY);
        try {
            return new PublicKeys(
                    SignedFiles.root(folder.resolve(ROOT).toString()), Recipient.parse(OwnFiles.readText(recovery, MOST)));
        } catch (IllegalArgumentException wrong) {
            throw new CannotGoOn("file.no-recipient", recovery);
        }
    }

    void write(Path folder) {
        OwnFiles.write(folder.resolve(ROOT), line(root));
        OwnFiles.write(folder.resolve(RECOVERY), line(recovery.encoded()));
    }

    void tell(Conversation talk) {
        talk.say("keys.root");
        talk.plain("  " + root);
        talk.say("keys.recovery");
        talk.plain("  " + recovery.fingerprint());
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
