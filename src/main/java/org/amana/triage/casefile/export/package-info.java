/**
 * A case as a file for the offline tool or for stock {@code age}: the sealed parts as they came, and a list of them.
 *
 * <p>Called by the pages. Opens parts to see that they are whole, and keeps nothing of them: what leaves is as sealed as it was.
 */
package org.amana.triage.casefile.export;
