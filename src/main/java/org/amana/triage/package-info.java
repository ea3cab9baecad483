/** The triage side: see its rooms. What is here starts it. */
package org.amana.triage;
