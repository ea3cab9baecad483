package org.amana.triage.officers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.amana.sealing.Sha256;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/**
 * A desk's identity as custodians are said to have sealed it to an officer. It counts once that officer has opened the desk
 * with it; until then it stands beside whatever the officer holds.
 */
@Entity
@Table(name = "granted_seal")
@IdClass(GrantedSeal.Key.class)
public class GrantedSeal {

    @Id
    private String request;

    @Id
    private String officer;

    @Id
    private String sha256;

    private String desk;
    private byte[] identity;
    private LocalDate taken;

    protected GrantedSeal() {}

    /** @param request by which it was asked for */
    public GrantedSeal(String request, DeskId desk, OfficerName officer, byte[] sealedIdentity, LocalDate taken) {
        this.request = request;
        this.officer = officer.value();
        this.sha256 = Sha256.hex(Sha256.of(sealedIdentity));
        this.desk = desk.value();
        this.identity = sealedIdentity.clone();
        this.taken = taken;
    }

    public String request() {
        return request;
    }

    public DeskId desk() {
        return new DeskId(desk);
    }

    public OfficerName officer() {
        return new OfficerName(officer);
    }

    Key key() {
        return new Key(request, officer, sha256);
    }

    byte[] sealedIdentity() {
        return identity.clone();
    }

    /** What the officer is when this turns out to be true. */
    DeskMember asMember() {
        return new DeskMember(desk(), officer(), identity, taken);
    }

    /** Whose, by which request, and which of several. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String request;
        private String officer;
        private String sha256;

        public Key() {}

        Key(String request, String officer, String sha256) {
            this.request = request;
            this.officer = officer;
            this.sha256 = sha256;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(request, key.request)
                    && Objects.equals(officer, key.officer)
                    && Objects.equals(sha256, key.sha256);
        }

        @Override
        public int hashCode() {
            return Objects.hash(request, officer, sha256);
        }
    }
}
