package org.amana.triage.audit;

import jakarta.enterprise.context.ApplicationScoped;

/** What the last check of the log found, and of the cases that it knows, for the desk's first page. */
@ApplicationScoped
public class AuditHealth {

    private volatile boolean broken;
    private volatile boolean casesMissing;

    public void checked(boolean whole) {
        broken = !whole;
    }

    /** @param all whether every case that the log knows is there, and in the inbox of a desk */
    public void counted(boolean all) {
        casesMissing = !all;
    }

    public boolean casesMissing() {
        return casesMissing;
    }

    public boolean broken() {
        return broken;
    }
}
