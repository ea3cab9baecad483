package org.amana.triage.vault;

import java.time.LocalDate;
import java.util.Arrays;
import org.amana.report.CaseState;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.SealedRow;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.CaseId;

/** One index row as it is read in bulk, with the clear columns that a row needs which does not open. */
public record StoredIndexRow(String caseId, long version, byte[] bytes, LocalDate day, String stateInClear) {

    /** For a row that does not open: new, where the clear column holds no state. */
    public CaseState state() {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(stateInClear))
                .findFirst()
                .orElse(CaseState.NEW);
    }

    public CaseId id() {
        return new CaseId(caseId);
    }

    public byte[] open(SymmetricKey indexKey) throws CannotOpen {
        return SealedRow.open(indexKey, bytes, SealedIndexRow.associatedData(caseId, version));
    }
}
