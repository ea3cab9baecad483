package org.amana.triage.officers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.amana.triage.DeskId;

/**
 * Keys that a desk had before, sealed to its present identity. They protect nothing any more from who left; they keep
 * open what is still sealed to them.
 */
@Entity
@Table(name = "desk_former")
@IdClass(FormerDesk.Key.class)
public class FormerDesk {

    @Id
    private String desk;

    @Id
    private int generation;

    private byte[] identity;

    @Column(name = "index_key")
    private byte[] indexKey;

    @Column(name = "index_key_proof")
    private byte[] indexKeyProof;

    private byte[] voucher;
    private LocalDate replaced;

    protected FormerDesk() {}

    /** @param desk as it was until now */
    public FormerDesk(Desk desk, LocalDate replaced) {
        this.desk = desk.id().value();
        this.generation = desk.generation();
        this.voucher = desk.voucher().orElse(null);
        this.replaced = replaced;
    }

    public void sealIdentity(byte[] sealed) {
        identity = sealed.clone();
    }

    /** @param proof by the present identity */
    public void sealIndexKey(byte[] sealed, byte[] proof) {
        indexKey = sealed.clone();
        indexKeyProof = proof.clone();
    }

    /** When no case is under it any more. */
    public void forgetIndexKey() {
        indexKey = null;
        indexKeyProof = null;
    }

    public DeskId desk() {
        return new DeskId(desk);
    }

    public int generation() {
        return generation;
    }

    byte[] sealedIdentity() {
        return identity.clone();
    }

    public Optional<byte[]> sealedIndexKey() {
        return Optional.ofNullable(indexKey).map(byte[]::clone);
    }

    byte[] indexKeyProof() {
        return indexKeyProof.clone();
    }

    Optional<byte[]> voucher() {
        return Optional.ofNullable(voucher).map(byte[]::clone);
    }

    public LocalDate replaced() {
        return replaced;
    }

    /** Which keys of which desk. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String desk;
        private int generation;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(desk, key.desk) && generation == key.generation;
        }

        @Override
        public int hashCode() {
            return Objects.hash(desk, generation);
        }
    }
}
