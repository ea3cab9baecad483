package org.amana.triage.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Map;
import org.amana.triage.custody.Role;

/** The inbox of the officer's unlocked desks, from memory. */
@Stateless
public class BrowseIndex {

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public IndexPage page(IndexQuery query) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public Map<IndexQuery.Tab, Integer> counts() {
        throw new UnsupportedOperationException();
    }
}
