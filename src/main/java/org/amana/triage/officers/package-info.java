/**
 * Who works at the desks: sign-in with second factor, how officers come and leave, founding and granting of desks.
 *
 * <p>Called by the desk's pages and by the start of a demonstration. Must never know a case.
 */
package org.amana.triage.officers;
