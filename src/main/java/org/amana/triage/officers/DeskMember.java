package org.amana.triage.officers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/** Membership of a desk is holding its identity: one age file, sealed to the officer. */
@Entity
@Table(name = "desk_member")
@IdClass(DeskMember.Key.class)
public class DeskMember {

    @Id
    private String desk;

    @Id
    private String officer;

    private byte[] identity;
    private LocalDate granted;
    private byte[] voucher;

    protected DeskMember() {}

    public DeskMember(DeskId desk, OfficerName officer, byte[] sealedIdentity, LocalDate granted) {
        this.desk = desk.value();
        this.officer = officer.value();
        this.identity = sealedIdentity.clone();
        this.granted = granted;
    }

    /** @param byTheDesk {@link DeskVoucher} for the officer's recipient */
    public DeskMember vouched(byte[] byTheDesk) {
        voucher = byTheDesk.clone();
        return this;
    }

    /** The desk's identity anew; nobody has vouched for the recipient it was sealed to until somebody does. */
    public DeskMember hand(byte[] sealedIdentity) {
        identity = sealedIdentity.clone();
        voucher = null;
        return this;
    }

    /** Empty in rows that are older than vouchers, until the officer has unlocked once. */
    public Optional<byte[]> voucher() {
        return Optional.ofNullable(voucher).map(byte[]::clone);
    }

    public DeskId desk() {
        return new DeskId(desk);
    }

    public OfficerName officer() {
        return new OfficerName(officer);
    }

    byte[] sealedIdentity() {
        return identity.clone();
    }

    /** Which member of which desk. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String desk;
        private String officer;

        public Key() {}

        Key(DeskId desk, OfficerName officer) {
            this.desk = desk.value();
            this.officer = officer.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(desk, key.desk) && Objects.equals(officer, key.officer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(desk, officer);
        }
    }
}
