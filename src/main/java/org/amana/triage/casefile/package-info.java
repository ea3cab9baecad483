/**
 * Cases as officers meet them: the inbox, opening, deciding, noting, unmasking, downloading, answering.
 *
 * <p>Called by the desk's pages and, for admission, by unlocking and collection. Must never know how an officer signs in.
 */
package org.amana.triage.casefile;
