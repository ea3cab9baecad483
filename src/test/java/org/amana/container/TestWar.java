package org.amana.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A WAR that ships, with the test classes of its side and what they need, and nothing of it changed. */
final class TestWar {

    private TestWar() {}

    static WebArchive of(String side, String name) {
        var tests = ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory(location(TestWar.class))
                .as(GenericArchive.class);
        return ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(new File(System.getProperty("amana." + side + ".war", "target/amana-0.1.0-SNAPSHOT-" + side + ".war")))
                .as(WebArchive.class)
                .merge(tests, "WEB-INF/classes", Filters.include("/WEB-INF/classes/org/amana/(container/In[A-Z].*|container/inside/.*|" + side + "/.*)"))
                .addAsLibraries(List.of(location(Assertions.class), location(net.bytebuddy.ByteBuddy.class)).toArray(File[]::new));
    }

    private static File location(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
