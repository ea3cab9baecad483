package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;

/** Issues and checks the stamps of forms; keeps nothing. */
@ApplicationScoped
public class FormTokens {

    /** For a form that is served for the first time. */
    public FormStamp issue() {
        throw new UnsupportedOperationException();
    }

    /** The same seed with a new token: what is sent with it is still the same form. */
    public FormStamp renew(FormStamp old) {
        throw new UnsupportedOperationException();
    }

    public Freshness check(FormStamp stamp) {
        throw new UnsupportedOperationException();
    }
}
