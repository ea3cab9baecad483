/**
 * Desks through the years: drafted, founded, named by a signed directory, joined, left, their keys replaced, recovered by the
 * custodians.
 *
 * <p>Called by the desk's pages. Must never know what a case says: it moves keys, and asks the vault to put cases under
 * other ones.
 */
package org.amana.triage.desks;
