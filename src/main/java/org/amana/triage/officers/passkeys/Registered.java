package org.amana.triage.officers.passkeys;

/** What an authenticator has made for an officer. */
public record Registered(byte[] credential, byte[] publicKey, long uses) {}
