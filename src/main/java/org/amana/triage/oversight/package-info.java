/**
 * Watches over the audit log: signs a checkpoint of it every day, counts the cases that it knows, and lets the auditor read, check and export it.
 *
 * <p>Called by pages and by its own clock. Must never know what is in a case: the auditor reads who did what when, and
 * nothing else.
 */
package org.amana.triage.oversight;
