package org.amana.intake;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.amana.courier.CourierToken;
import org.amana.intake.dropbox.MailboxKeys;
import org.amana.intake.submission.Directories;
import org.amana.intake.submission.FormTokens;
import org.amana.intake.upload.SlotWatch;
import org.amana.platform.DatabaseGuard;
import org.amana.platform.Deployment;
import org.amana.platform.DeploymentMark;
import org.amana.platform.DirectoryFile;
import org.amana.platform.KeyFile;
import org.amana.platform.Migrations;
import org.amana.platform.Settings;
import org.amana.platform.StartGuard;
import org.amana.report.Places;
import org.amana.report.Questionnaire;

/** Checks everything that the intake side promises before it answers its first request. */
public class IntakeStart extends StartGuard {

    @Resource(lookup = "java:app/jdbc/intake")
    private DataSource database;

    @Inject
    private Directories directories;

    @Inject
    private FormTokens formTokens;

    @Override
    protected void check() {
        Deployment.fromSettings().mustStayOnLoopback(Settings.origin("amana.public.origin"));
        mustBeWhole(Questionnaire::load);
        mustBeWhole(Places::load);
        SlotWatch.most();
        DatabaseGuard.check(database);
        Settings.optional("amana.intake.db.migration.user")
                .ifPresent(user -> Migrations.run(
                        "intake",
                        Settings.required("amana.intake.db.url"),
                        user,
                        Settings.required("amana.intake.db.migration.password")));
        var keys = Settings.folder("amana.intake.keys");
        var directory = DirectoryFile.read().directory();
        DeploymentMark.check(database, keys, directory.deployment());
        KeyFile.read32(keys.resolve(MailboxKeys.PEPPER));
        KeyFile.read32(keys.resolve(CourierToken.FILE));
        // records the directory as one that was in force here
        directories.load();
        // the key of the day can be made and read
        formTokens.issue();
    }
}
