package org.amana.triage.desks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.amana.sealing.Sha256;
import org.amana.sealing.recovery.RecoveryFileRefused;
import org.amana.sealing.recovery.RecoveryRequest;
import org.amana.triage.DeskId;

/** One request to the custodians, byte for byte as it was carried away; known by its SHA-256. */
@Entity
@Table(name = "recovery_request")
public class AskedRecovery {

    @Id
    private String id;

    private String desk;
    private LocalDate asked;
    private LocalDate granted;
    private byte[] request;

    protected AskedRecovery() {}

    AskedRecovery(RecoveryRequest request, LocalDate asked) {
        this.request = request.toJson();
        this.id = Sha256.hex(Sha256.of(this.request));
        this.desk = request.desk();
        this.asked = asked;
    }

    public String id() {
        return id;
    }

    public DeskId desk() {
        return new DeskId(desk);
    }

    public LocalDate asked() {
        return asked;
    }

    public Optional<LocalDate> granted() {
        return Optional.ofNullable(granted);
    }

    public byte[] file() {
        return request.clone();
    }

    /** The reason and the officers; a row that somebody changed says so by not reading. */
    public Optional<RecoveryRequest> request() {
        try {
            return Sha256.hex(Sha256.of(request)).equals(id) ? Optional.of(RecoveryRequest.parse(request)) : Optional.empty();
        } catch (RecoveryFileRefused changed) {
            return Optional.empty();
        }
    }

    void grantedOn(LocalDate day) {
        granted = day;
    }
}
