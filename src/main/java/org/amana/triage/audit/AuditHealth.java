package org.amana.triage.audit;

import jakarta.enterprise.context.ApplicationScoped;

/** What the last check of the log found, for the desk's first page. */
@ApplicationScoped
public class AuditHealth {

    private volatile boolean broken;

    public void checked(boolean whole) {
        broken = !whole;
    }

    public boolean broken() {
        return broken;
    }
}
