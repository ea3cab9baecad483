package org.amana.intake.dropbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Where the courier calls. */
@ApplicationPath("courier/v1")
public class CourierApplication extends Application {

    /** A status without content is an answer here; as an error it would become the page for people, with another status. */
    private static final String STATUS_IS_AN_ANSWER = "jersey.config.server.response.setStatusOverSendError";

    /** Else the server would tell anybody, at an address of its own, what can be asked here. */
    private static final String NO_DESCRIPTION = "jersey.config.server.wadl.disableWadl";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CourierResource.class, CourierDoor.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(STATUS_IS_AN_ANSWER, true, NO_DESCRIPTION, true);
    }
}
