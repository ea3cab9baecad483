/**
 * Everything that turns plaintext into sealed bytes and back: age files, padding, keys, the follow-up code, the directory.
 *
 * <p>Called by every other room. Knows {@code java.*}, Bouncy Castle and the standard JSON API, and must never know
 * what a report is, where bytes are stored, or who asks.
 */
package org.amana.sealing;
