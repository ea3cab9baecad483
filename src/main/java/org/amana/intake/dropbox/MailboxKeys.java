package org.amana.intake.dropbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.amana.sealing.MailboxId;
import org.amana.sealing.SymmetricKey;

/** Turns mailbox ids into what the database knows of them, under a pepper that is not in the database. */
@ApplicationScoped
public class MailboxKeys {

    /** Name of the key file. */
    public static final String PEPPER = "mailbox-pepper";

    private SymmetricKey pepper;

    @PostConstruct
    void load() {
        var bytes = KeyFile.read32(Settings.folder("amana.intake.keys").resolve(PEPPER));
        pepper = SymmetricKey.of(bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    @PreDestroy
    void destroy() {
        pepper.destroy();
    }

    public MailboxKey keyOf(MailboxId mailbox) {
        return MailboxKey.of(mailbox.keyed(pepper));
    }

    MailboxKey keyOf(String mailbox) {
        return keyOf(MailboxId.parse(mailbox));
    }
}
