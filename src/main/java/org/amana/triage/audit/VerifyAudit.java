package org.amana.triage.audit;

import jakarta.ejb.Stateless;
import java.util.OptionalLong;

/** Recomputes the chain of the audit log. */
@Stateless
public class VerifyAudit {

    /** The number of the first row that does not fit; empty when all do. */
    public OptionalLong firstBrokenRow() {
        throw new UnsupportedOperationException();
    }
}
