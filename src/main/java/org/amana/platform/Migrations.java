package org.amana.platform;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings one side's schema to the version this build needs, with a database user of its own that the running server
 * does not know.
 */
public final class Migrations {

    private Migrations() {}

    /**
     * @param side {@code intake} or {@code triage}: where the scripts are ({@code db/<side>}) and nothing else
     * @throws UnsafeStart when the schema cannot be brought up to date
     */
    public static void run(String side, String url, String user, String password) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(url, user, password)
                    .locations("classpath:db/" + side)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new UnsafeStart("The database schema of " + side
                    + " could not be brought up to date: look at its flyway_schema_history table, restore a backup if a step failed, and start again.");
        }
    }
}
