/**
 * The default run: finds a database, makes a demonstration, starts both WARs on one server and stops all of it again.
 *
 * <p>In no WAR. May call everything; nothing may call it.
 */
package org.amana.launcher;
