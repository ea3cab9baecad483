/**
 * From a collected item to a case: opened by the machine, sorted by sensitivity, filed; withdrawals carried out.
 *
 * <p>Called at unlock and after every round of the courier. Must never show anything to anybody.
 */
package org.amana.triage.casefile.admission;
