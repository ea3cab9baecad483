/**
 * Passkeys of officers: who touched which authenticator, as WebAuthn proves it.
 *
 * <p>Called by sign-in and by the page of an officer's own access. Must never know a passphrase or open an identity.
 */
package org.amana.triage.officers.passkeys;
