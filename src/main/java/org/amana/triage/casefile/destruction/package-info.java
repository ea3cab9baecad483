/**
 * The end of a case: proposed by a coordinator, confirmed by a second officer, destroyed with its keys, and certified.
 *
 * <p>Called by the pages. Must never keep a word of what was in the case.
 */
package org.amana.triage.casefile.destruction;
