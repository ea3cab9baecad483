package org.amana.triage.officers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.amana.sealing.Recipient;
import org.amana.triage.DeskId;

/** A desk whose identity was made: its index key sealed to it, its identity sealed to recovery. */
@Entity
@Table(name = "desk")
public class Desk {

    @Id
    private String id;

    private String recipient;

    @Column(name = "index_key")
    private byte[] indexKey;

    @Column(name = "index_key_proof")
    private byte[] indexKeyProof;

    @Column(name = "recovery_identity")
    private byte[] recoveryIdentity;

    private LocalDate founded;

    protected Desk() {}

    Desk(
            DeskId id,
            Recipient recipient,
            byte[] sealedIndexKey,
            byte[] indexKeyProof,
            byte[] identityForRecovery,
            LocalDate founded) {
        this.id = id.value();
        this.recipient = recipient.encoded();
        this.indexKey = sealedIndexKey.clone();
        this.indexKeyProof = indexKeyProof.clone();
        this.recoveryIdentity = identityForRecovery.clone();
        this.founded = founded;
    }

    DeskId id() {
        return new DeskId(id);
    }

    byte[] sealedIndexKey() {
        return indexKey.clone();
    }

    byte[] indexKeyProof() {
        return indexKeyProof.clone();
    }
}
