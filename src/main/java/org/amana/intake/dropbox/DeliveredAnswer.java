package org.amana.intake.dropbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.amana.courier.AnswerId;

/** A sealed answer in a mailbox. */
@Entity
@Table(name = "answer")
class DeliveredAnswer {

    @Id
    private String id;

    private String mailbox;
    private LocalDate delivered;
    private long bytes;
    private String upload;

    protected DeliveredAnswer() {}

    DeliveredAnswer(AnswerId id, MailboxKey mailbox, LocalDate delivered, long bytes, UploadId upload) {
        this.id = id.hex();
        this.mailbox = mailbox.hex();
        this.delivered = delivered;
        this.bytes = bytes;
        this.upload = upload.hex();
    }

    AnswerId id() {
        return new AnswerId(id);
    }

    LocalDate delivered() {
        return delivered;
    }

    long bytes() {
        return bytes;
    }

    UploadId upload() {
        return new UploadId(upload);
    }
}
