package org.amana.triage.officers;

import org.amana.sealing.SymmetricKey;

/** What an officer shows beside the passphrase. */
public sealed interface Proof {

    /** Six digits of an authenticator application. */
    record Code(String digits) implements Proof {}

    /**
     * The touch of an authenticator.
     *
     * @param answer what the browser says it answered, as JSON
     * @param prf 32 bytes of its PRF, in Base64 for addresses; empty where it has none
     */
    record Touch(String answer, String prf) implements Proof {

        /** Bytes that are not those of any authenticator where there are none. */
        SymmetricKey ingredient() {
            return PrfOutput.read(prf).orElseGet(() -> SymmetricKey.of(new byte[PrfOutput.LENGTH]));
        }

        @Override
        public String toString() {
            return "Touch[REDACTED]";
        }
    }
}
