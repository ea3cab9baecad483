/**
 * Who did what when: append-only, hash-chained, written in the same transaction as the act.
 *
 * <p>Called by every other room of triage. Must never know what is in a case, nor hold a key: checkpoints
 * are signed in oversight.
 */
package org.amana.triage.audit;
