/**
 * Where sealed things wait: staging, received items, mailboxes with their answers, and the courier's door.
 *
 * <p>Called by the submission and mailbox rooms with sealed bytes, and by the courier. Must never see a plaintext, a
 * key, an address, or a time finer than a day.
 */
package org.amana.intake.dropbox;
