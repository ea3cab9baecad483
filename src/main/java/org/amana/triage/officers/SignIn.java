package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;

/** Name, passphrase and code in; unlocked keys out. */
@ApplicationScoped
public class SignIn {

    /** The passphrase is wiped before this returns. May wait for a free place up to ten seconds. */
    public SignInOutcome signIn(String name, char[] passphrase, String totp) {
        throw new UnsupportedOperationException();
    }
}
