/**
 * The two small files that are carried between the triage node and the offline tool when nobody can open a desk any more:
 * what is asked for, and what the custodians grant.
 *
 * <p>Called by triage (which writes the one and reads the other) and by the offline tool (the other way round). Holds no key
 * beyond a call, and must never know where either file lies.
 */
package org.amana.sealing.recovery;
