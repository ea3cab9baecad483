package org.amana.triage.officers.passkeys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.amana.sealing.Sha256;
import org.amana.triage.OfficerName;

/**
 * A public key of an officer's authenticator. Where that has a PRF, the officer's identity lies here too, under passphrase
 * and PRF output together, and nowhere else.
 */
@Entity
@Table(name = "passkey")
public class Passkey {

    @Id
    private String id;

    private byte[] credential;
    private String officer;

    @Column(name = "public_key")
    private byte[] publicKey;

    private long uses;

    @Column(name = "wrapped_identity")
    private byte[] wrappedIdentity;

    private LocalDate added;

    protected Passkey() {}

    public Passkey(OfficerName officer, Registered registered, Optional<byte[]> wrappedIdentity, LocalDate added) {
        this.id = idOf(registered.credential());
        this.credential = registered.credential().clone();
        this.officer = officer.value();
        this.publicKey = registered.publicKey().clone();
        this.uses = registered.uses();
        this.wrappedIdentity = wrappedIdentity.map(byte[]::clone).orElse(null);
        this.added = added;
    }

    static String idOf(byte[] credential) {
        return Sha256.hex(Sha256.of(credential));
    }

    public OfficerName officer() {
        return new OfficerName(officer);
    }

    byte[] credential() {
        return credential.clone();
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    long uses() {
        return uses;
    }

    /** Empty for an authenticator without PRF: it is a second factor and no more. */
    public Optional<byte[]> wrappedIdentity() {
        return Optional.ofNullable(wrappedIdentity).map(byte[]::clone);
    }

    public LocalDate added() {
        return added;
    }

    void used(long count) {
        uses = count;
    }
}
