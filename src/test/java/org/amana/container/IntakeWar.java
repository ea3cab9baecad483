package org.amana.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The public WAR as it was packaged, with the tests of that side in it. */
public final class IntakeWar {

    static final String NAME = "public.war";

    private IntakeWar() {}

    @Deployment
    public static WebArchive war() {
        return TestWar.of("intake", NAME);
    }
}
