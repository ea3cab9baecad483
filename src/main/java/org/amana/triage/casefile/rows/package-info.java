/**
 * What the sealed rows of a case say, and the JSON it is written in.
 *
 * <p>Called by the other parts of casefile. Must never know a key, or where a row is stored.
 */
package org.amana.triage.casefile.rows;
