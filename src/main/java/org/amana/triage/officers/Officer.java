package org.amana.triage.officers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import org.amana.sealing.Recipient;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;

/** A person of the institution. Their identity lies here under their passphrase, their TOTP secret under the server's key. */
@Entity
@Table(name = "officer")
public class Officer {

    @Id
    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String recipient;

    @Column(name = "wrapped_identity")
    private byte[] wrappedIdentity;

    @Column(name = "totp_secret")
    private byte[] totpSecret;

    @Column(name = "totp_step")
    private long totpStep;

    private LocalDate created;
    private LocalDate closed;

    protected Officer() {}

    Officer(OfficerName name, String displayName, Role role, LocalDate created) {
        this.name = name.value();
        this.displayName = displayName;
        this.role = role;
        this.created = created;
    }

    void keys(Recipient own, byte[] identityUnderPassphrase, byte[] sealedTotpSecret) {
        recipient = own.encoded();
        wrappedIdentity = identityUnderPassphrase.clone();
        totpSecret = sealedTotpSecret.clone();
    }

    public OfficerName name() {
        return new OfficerName(name);
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public Recipient recipient() {
        return Recipient.parse(recipient);
    }

    byte[] wrappedIdentity() {
        return wrappedIdentity.clone();
    }

    byte[] sealedTotpSecret() {
        return totpSecret.clone();
    }

    long lastTotpStep() {
        return totpStep;
    }

    public boolean isOpen() {
        return closed == null;
    }

    boolean isWrappedAs(byte[] known) {
        return Arrays.equals(wrappedIdentity, known);
    }

    void rewrap(byte[] identityUnderPassphrase) {
        wrappedIdentity = identityUnderPassphrase.clone();
    }

    /** The code by which the new secret was proven is used up with it. */
    void newFactor(byte[] sealedTotpSecret, long step) {
        totpSecret = sealedTotpSecret.clone();
        totpStep = step;
    }

    /** What opened with their passphrase is destroyed: what lies there from now on opens with nothing. */
    void close(LocalDate day, byte[] decoyIdentity, byte[] sealedDecoySecret) {
        closed = day;
        wrappedIdentity = decoyIdentity.clone();
        totpSecret = sealedDecoySecret.clone();
    }

    /** False when this step, or a later one, was used before. */
    boolean useTotpStep(long step) {
        if (step <= totpStep) {
            return false;
        }
        totpStep = step;
        return true;
    }
}
