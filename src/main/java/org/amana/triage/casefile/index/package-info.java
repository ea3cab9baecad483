/**
 * The inbox in memory, for as long as somebody of the desk is unlocked.
 *
 * <p>Called by BrowseIndex and by what changes cases. Must never write anything anywhere.
 */
package org.amana.triage.casefile.index;
