package org.amana.intake.dropbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Where the courier calls. */
@ApplicationPath("courier/v1")
public class CourierApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CourierResource.class, CourierDoor.class);
    }
}
