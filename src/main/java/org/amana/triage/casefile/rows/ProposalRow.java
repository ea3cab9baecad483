package org.amana.triage.casefile.rows;

import java.time.Instant;
import java.util.Optional;
import org.amana.platform.SharedJson;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.DestructionReason;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/** Who proposed to destroy a case, when and why, as the DESTRUCTION row keeps it. */
public record ProposalRow(OfficerName by, Instant at, DestructionReason reason) {

    public byte[] toJson() {
        return Fields.bytes(SharedJson.object()
                .add("by", by.value())
                .add("at", at.getEpochSecond())
                .add("reason", reason.name()));
    }

    public static ProposalRow parse(byte[] plaintext) {
        return Fields.read(
                plaintext,
                row -> new ProposalRow(
                        new OfficerName(row.text("by")),
                        Instant.ofEpochSecond(row.number("at")),
                        DestructionReason.valueOf(row.text("reason"))));
    }

    /** The one that waits for an answer, if any. */
    public static Optional<ProposalRow> of(OpenedCase opened) throws Damage {
        return CaseRows.all(opened, RowKind.DESTRUCTION, ProposalRow::parse).stream().findFirst();
    }
}
