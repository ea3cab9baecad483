package org.amana.triage.casefile.destruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.DestructionReason;

/** A certificate as it is stored. Written once. */
@Entity
@Table(name = "destroyed_case")
public class DestroyedCase {

    @Id
    private String id;

    private String desk;
    private LocalDate received;
    private LocalDate destroyed;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    private String reason;
    private int parts;
    private long bytes;
    private byte[] manifest;
    private String items;

    protected DestroyedCase() {}

    DestroyedCase(Certificate certificate) {
        id = certificate.id().hex();
        desk = certificate.desk().value();
        received = certificate.received();
        destroyed = certificate.destroyed();
        proposedBy = certificate.proposedBy().value();
        confirmedBy = certificate.confirmedBy().value();
        reason = certificate.reason().name();
        parts = certificate.parts();
        bytes = certificate.bytes();
        manifest = certificate.manifest();
        items = String.join(" ", certificate.items());
    }

    Certificate certificate() {
        return new Certificate(
                new CaseId(id),
                new DeskId(desk),
                received,
                destroyed,
                new OfficerName(proposedBy),
                new OfficerName(confirmedBy),
                DestructionReason.valueOf(reason),
                parts,
                bytes,
                manifest,
                items.isEmpty() ? List.of() : List.of(items.split(" ")));
    }
}
