package org.amana.triage.casefile.answering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.amana.courier.AnswerId;
import org.amana.sealing.Sha256;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.casefile.Exchange;

/**
 * A sealed answer on its way, or one that has arrived and whose case does not know it yet. The mailbox lies under the
 * server's key: delivering needs no unlocked officer.
 */
@Entity
@Table(name = "outgoing_answer")
public class OutgoingAnswer {

    @Id
    private String answer;

    @Column(name = "case_id")
    private String caseId;

    private String desk;
    private int number;
    private byte[] mailbox;
    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    private Exchange.Delivery outcome;

    protected OutgoingAnswer() {}

    OutgoingAnswer(AnswerId answer, CaseId caseId, DeskId desk, int number, byte[] mailbox, byte[] sealed) {
        this.answer = answer.hex();
        this.caseId = caseId.hex();
        this.desk = desk.value();
        this.number = number;
        this.mailbox = mailbox;
        this.sealed = sealed;
        this.outcome = Exchange.Delivery.WAITING;
    }

    AnswerId answer() {
        return new AnswerId(answer);
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    DeskId desk() {
        return new DeskId(desk);
    }

    /** Of the ANSWER row. */
    int number() {
        return number;
    }

    byte[] mailbox() {
        return mailbox;
    }

    byte[] sealed() {
        return sealed;
    }

    Exchange.Delivery outcome() {
        return outcome;
    }

    /** What is delivered is not kept a second time, nor where it went. */
    void ended(Exchange.Delivery how) {
        outcome = how;
        mailbox = new byte[0];
        sealed = new byte[0];
    }

    /** Where an answer goes opens only beside the very bytes that were sealed: an answer that was changed goes nowhere. */
    static String purpose(AnswerId answer, byte[] sealed) {
        return "outgoing/" + answer.hex() + "/" + Sha256.hex(Sha256.of(sealed));
    }
}
