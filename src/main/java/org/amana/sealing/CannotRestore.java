package org.amana.sealing;

/** These shares do not give a secret back. Says why, and nothing of the shares. */
public final class CannotRestore extends Exception {

    private static final long serialVersionUID = 1L;

    /** In the order in which they are looked for. */
    public enum Reason {
        /** A share of another kind of secret is among them. */
        OTHER_KIND,
        /** They come from different splittings. */
        DIFFERENT_SETS,
        SAME_SHARE_TWICE,
        TOO_FEW,
        /** They are of one set, but what they give is not the key that they name: at least one was made up. */
        NOT_THE_KEY
    }

    private final Reason reason;

    CannotRestore(Reason reason) {
        super("The shares give nothing back: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
