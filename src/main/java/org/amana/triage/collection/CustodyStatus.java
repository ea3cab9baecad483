package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;

/** What waits behind the lock, without a word of what it is. */
@ApplicationScoped
public class CustodyStatus {

    public CustodyState now() {
        throw new UnsupportedOperationException();
    }
}
