/**
 * The courier's triage end: brings sealed items over while nobody is unlocked, and says how many wait.
 *
 * <p>Called by its own clock, by admission (which reads what was collected) and by the first page. Must never hold a key that opens an item.
 */
package org.amana.triage.collection;
