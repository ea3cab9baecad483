package org.amana.ceremony;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.amana.sealing.Recipient;

/** What everybody may know of a ceremony's keys. */
record PublicKeys(String deployment, String root, Recipient recovery) {

    void write(Path folder, Conversation talk) {
        OwnFiles.write(folder.resolve("root"), line(root));
        OwnFiles.write(folder.resolve("recovery"), line(recovery.encoded()));
        tell(talk);
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
