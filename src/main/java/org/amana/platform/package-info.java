/**
 * What both WARs need and neither is about: settings, headers, refused hosts and cross-site posts, neutral errors,
 * migrations, JSON, clock, randomness.
 *
 * <p>Called by intake and triage. Must never know a report, a key that opens one, or on which side it runs beyond what
 * its settings say.
 */
package org.amana.platform;
