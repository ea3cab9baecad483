package org.amana.triage.officers;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import org.amana.platform.Deployment;
import org.amana.platform.Settings;
import org.amana.triage.custody.KnownDirectory;

/** A demonstration founds itself before its first request. */
@WebListener
public class DemonstrationStart implements ServletContextListener {

    @Inject
    private FoundDemonstration foundDemonstration;

    @Inject
    private KnownDirectory directory;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        if (Deployment.fromSettings().demonstration()) {
            Settings.optional("amana.demonstration.founding")
                    .map(Path::of)
                    .map(FoundingFile::read)
                    .ifPresent(file -> foundDemonstration.found(file, directory.directory()));
        }
    }
}
