package org.amana.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The desk's WAR as it was packaged, with the tests of that side in it. */
public final class TriageWar {

    static final String NAME = "desk.war";

    private TriageWar() {}

    @Deployment
    public static WebArchive war() {
        return TestWar.of("triage", NAME);
    }
}
