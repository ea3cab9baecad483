/**
 * Sealed cases at rest: rows under the case key, index rows, the manifest that binds them, and the check that nothing was
 * changed, swapped or put back.
 *
 * <p>Called by casefile. Must never know what a row says.
 */
package org.amana.triage.vault;
