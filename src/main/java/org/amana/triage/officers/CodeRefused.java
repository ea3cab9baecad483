package org.amana.triage.officers;

import org.amana.triage.OfficerName;

/** Somebody gave the right passphrase of an officer and a wrong code: a slip, or a passphrase that is known to others. */
record CodeRefused(OfficerName officer) {}
