/**
 * Every day this side sends a report to itself through the public address, once by the API and once as a page without
 * script would, and waits for it to be admitted: an intake node that withholds reports is noticed.
 *
 * <p>Called by admission, by its own clock and by what says how the house is. Must never know a case. What it sends looks
 * like any other report until a desk has opened it, and never becomes a case.
 */
package org.amana.triage.trial;
