package org.amana.sealing;

/** A key was used after it had been destroyed: in practice, somebody locked their desk meanwhile. */
public final class SecretDestroyed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SecretDestroyed() {
        super("This secret was destroyed.");
    }
}
