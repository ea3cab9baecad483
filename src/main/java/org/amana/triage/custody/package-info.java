/**
 * Unlocked keys: in memory, under an opaque token, destroyed at lock, sign-out, idleness and shutdown; and whose request it is.
 *
 * <p>Called by officers (who unlock), casefile (who read) and pages. Must never know a case.
 */
package org.amana.triage.custody;
