package org.amana.triage;

import jakarta.annotation.Resource;
import javax.sql.DataSource;
import org.amana.platform.DatabaseGuard;
import org.amana.platform.Deployment;
import org.amana.platform.DeploymentMark;
import org.amana.platform.DirectoryFile;
import org.amana.platform.Migrations;
import org.amana.platform.Settings;
import org.amana.platform.StartGuard;
import org.amana.report.Places;
import org.amana.report.Questionnaire;
import org.amana.triage.collection.CourierConnection;
import org.amana.triage.collection.DutyMail;
import org.amana.triage.custody.ServerKey;
import org.amana.triage.oversight.LogKey;
import org.amana.triage.trial.TrialAddress;

/** Checks everything that the triage side promises before it answers its first request. */
public class TriageStart extends StartGuard {

    @Resource(lookup = "java:app/jdbc/triage")
    private DataSource database;

    @Override
    protected void check() {
        Deployment.fromSettings().mustStayOnLoopback(Settings.origin("amana.desk.origin"));
        mustBeWhole(Questionnaire::load);
        mustBeWhole(Places::load);
        ServerKey.check();
        LogKey.check();
        TrialAddress.check();
        CourierConnection.check();
        DutyMail.check();
        DatabaseGuard.check(database);
        Settings.optional("amana.triage.db.migration.user")
                .ifPresent(user -> Migrations.run(
                        "triage",
                        Settings.required("amana.triage.db.url"),
                        user,
                        Settings.required("amana.triage.db.migration.password")));
        DeploymentMark.check(
                database,
                Settings.folder("amana.triage.keys"),
                DirectoryFile.read().directory().deployment());
    }
}
