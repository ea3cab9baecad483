package org.amana.triage.officers;

/** An officer opened their desk with what custodians granted to this request; told in the transaction that notes it. */
public record GrantProven(String request) {}
