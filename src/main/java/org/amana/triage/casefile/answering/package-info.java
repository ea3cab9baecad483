/**
 * Answers on their way to the person: sealed, delivered once intake can be reached, and their case told.
 *
 * <p>Called by AnswerReporter and after every round of the courier. Must never need an unlocked officer to deliver.
 */
package org.amana.triage.casefile.answering;
