package org.amana.intake;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.amana.intake.submission.Directories;
import org.amana.platform.DatabaseGuard;
import org.amana.platform.Deployment;
import org.amana.platform.DeploymentMark;
import org.amana.platform.DirectoryFile;
import org.amana.platform.Migrations;
import org.amana.platform.Settings;
import org.amana.platform.StartGuard;

/** Checks everything that the intake side promises before it answers its first request. */
public class IntakeStart extends StartGuard {

    @Resource(lookup = "java:app/jdbc/intake")
    private DataSource database;

    @Inject
    private Directories directories;

    @Override
    protected void check() {
        Deployment.fromSettings().mustStayOnLoopback(Settings.origin("amana.public.origin"));
        DatabaseGuard.check(database);
        Settings.optional("amana.intake.db.migration.user")
                .ifPresent(user -> Migrations.run(
                        "intake",
                        Settings.required("amana.intake.db.url"),
                        user,
                        Settings.required("amana.intake.db.migration.password")));
        DeploymentMark.check(
                database,
                Settings.folder("amana.intake.keys"),
                DirectoryFile.read().directory().deployment());
        directories.load();
    }
}
