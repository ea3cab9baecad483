package org.amana.intake.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Where programs call. */
@ApplicationPath("api/v1")
public class ApiApplication extends Application {

    /** A status is an answer here; as an error it would become the page for people. */
    private static final String STATUS_IS_AN_ANSWER = "jersey.config.server.response.setStatusOverSendError";

    /** What can be asked is told by our own description. */
    private static final String NO_OTHER_DESCRIPTION = "jersey.config.server.wadl.disableWadl";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                DirectoryResource.class,
                DescriptionResource.class,
                ReportsResource.class,
                MailboxResource.class,
                NoOtherSites.class,
                FaultAnswers.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(STATUS_IS_AN_ANSWER, true, NO_OTHER_DESCRIPTION, true);
    }
}
