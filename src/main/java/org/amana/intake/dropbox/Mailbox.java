package org.amana.intake.dropbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Exists from the first delivered answer on, and for good once it was burned with answers in it. */
@Entity
@Table(name = "mailbox")
class Mailbox {

    /** HMAC of the mailbox id under the pepper: who reads this table cannot try codes against it. */
    @Id
    private String keyed;

    private LocalDate opened;

    private boolean burned;

    protected Mailbox() {}

    Mailbox(MailboxKey key) {
        this.keyed = key.hex();
    }

    boolean burned() {
        return burned;
    }

    void burn() {
        burned = true;
        opened = null;
    }

    /** Nothing was ever in it: that it was burned is kept for a time and not for good. */
    void burnEmpty(LocalDate today) {
        burned = true;
        opened = today;
    }
}
