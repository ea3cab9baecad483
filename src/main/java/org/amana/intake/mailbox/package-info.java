/**
 * What a person does with the follow-up code: read answers, add, change consents, withdraw, burn.
 *
 * <p>Called by the public pages. Derived keys live here for ten idle minutes, in memory, and nowhere else. Must never
 * be able to show what the person once sent.
 */
package org.amana.intake.mailbox;
