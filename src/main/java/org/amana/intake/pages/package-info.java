/**
 * The public pages: their addresses, their words, and one bean per task of a person.
 *
 * <p>Called by browsers only, without script and without cookie (but for an opened mailbox). The side is mounted at the
 * root of its host. Must never keep what a person typed beyond the request, nor put it in an address, a title or a log.
 */
package org.amana.intake.pages;
