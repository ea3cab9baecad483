package org.amana.triage.officers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
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
    private int generation;
    private byte[] voucher;

    protected Desk() {}

    Desk(
            DeskId id,
            Recipient recipient,
            byte[] sealedIndexKey,
            byte[] indexKeyProof,
            byte[] identityForRecovery,
            LocalDate founded) {
        this.id = id.value();
        this.generation = 1;
        this.recipient = recipient.encoded();
        this.indexKey = sealedIndexKey.clone();
        this.indexKeyProof = indexKeyProof.clone();
        this.recoveryIdentity = identityForRecovery.clone();
        this.founded = founded;
    }

    /** The identity that is replaced vouches for the one that comes. */
    public void replaceKeys(
            Recipient next, byte[] sealedIndexKey, byte[] proof, byte[] identityForRecovery, byte[] voucherOfFormer) {
        generation++;
        recipient = next.encoded();
        indexKey = sealedIndexKey.clone();
        indexKeyProof = proof.clone();
        recoveryIdentity = identityForRecovery.clone();
        voucher = voucherOfFormer.clone();
    }

    public DeskId id() {
        return new DeskId(id);
    }

    public int generation() {
        return generation;
    }

    public Recipient recipient() {
        return Recipient.parse(recipient);
    }

    /** The identity, sealed to recovery. */
    public byte[] identityForRecovery() {
        return recoveryIdentity.clone();
    }

    /** Empty for the first identity of a desk. */
    public Optional<byte[]> voucher() {
        return Optional.ofNullable(voucher).map(byte[]::clone);
    }

    byte[] sealedIndexKey() {
        return indexKey.clone();
    }

    byte[] indexKeyProof() {
        return indexKeyProof.clone();
    }
}
