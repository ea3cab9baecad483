package org.amana.triage.officers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.amana.sealing.ConstantTime;
import org.amana.triage.OfficerName;

/**
 * A second factor that is to be made anew: asked for by the administrator, confirmed by a member of one of the officer's
 * desks, who hands the code over. Without the officer's passphrase the code opens nothing.
 */
@Entity
@Table(name = "factor_reset")
public class FactorReset {

    @Id
    private String officer;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "until_second")
    private long untilSecond;

    protected FactorReset() {}

    FactorReset(OfficerName officer, OfficerName askedBy, Instant until) {
        this.officer = officer.value();
        this.askedBy = askedBy.value();
        this.untilSecond = until.getEpochSecond();
    }

    OfficerName officer() {
        return new OfficerName(officer);
    }

    boolean isAsked(Instant now) {
        return codeHash == null && now.isBefore(until());
    }

    /** From here on the code lives as long as the question did. */
    void confirm(OneTimeCode code, Instant until) {
        codeHash = code.hash();
        untilSecond = until.getEpochSecond();
    }

    boolean isOpenedBy(String typedCode, Instant now) {
        return codeHash != null && ConstantTime.equal(codeHash, OneTimeCode.hash(typedCode)) && now.isBefore(until());
    }

    private Instant until() {
        return Instant.ofEpochSecond(untilSecond);
    }
}
