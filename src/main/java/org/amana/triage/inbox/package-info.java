/**
 * The desk's pages: what officers see, and the beans behind it.
 *
 * <p>Called by nobody but the browser; calls the use cases of the other rooms of triage. Must never know a key, a table
 * or a sealed byte, and must never keep what a case says longer than the request that asked for it. Therefore:
 *
 * <ul>
 *   <li>The HTTP session holds an opaque token and the officer's language, nothing else of ours.
 *   <li>All beans live as long as the request. Every view is stateless ({@link org.amana.triage.inbox.StatelessViews})
 *       but the inbox, because its table must remember page and order between two requests. State is saved on the
 *       server, for client state would write it into the page; that of the inbox is made of numbers, column names and
 *       the nonce of PrimeFaces. Its lines come from a model of the request and are never part of a component's state.
 *   <li>What was typed comes back in the direct answer to the form that could not be carried out, and only there.
 *   <li>A form is protected by the origin it must come from (see {@code platform}), not by state.
 * </ul>
 */
package org.amana.triage.inbox;
