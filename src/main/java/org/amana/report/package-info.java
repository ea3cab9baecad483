/**
 * What a person can tell: the questionnaire, answers, consents, places and regions, and the JSON that is sealed.
 *
 * <p>Pure Java, called by intake and triage. Must never know how a report is sealed, carried or stored.
 */
package org.amana.report;
