package org.amana.triage;

import java.io.File;
import java.util.Properties;
import java.util.stream.Stream;
import org.amana.launcher.SideUnderTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The triage side as it is shipped, without its pages, in the real container and over the real database, with its tests. */
final class TriageInContainer {

    private static final String[] LIBRARIES = {
        "bcprov-jdk18on", "mariadb-java-client", "flyway-core", "flyway-mysql", "fastcsv", "assertj-core", "byte-buddy"
    };

    private TriageInContainer() {}

    static WebArchive deployment() {
        var settings = new Properties();
        settings.put("amana.courier.url", "http://127.0.0.1:${port}/inside/courier/v1");
        settings.put("amana.courier.seconds", "3600");
        SideUnderTest.prepare("triage", settings);
        var archive = ShrinkWrap.create(WebArchive.class, "inside.war")
                .addPackages(true, "org.amana.sealing", "org.amana.report", "org.amana.courier", "org.amana.platform")
                .addPackages(true, path -> !path.get().contains("/inbox/") && !path.get().endsWith("InContainer.class"), "org.amana.triage")
                .addAsWebInfResource(new File("src/main/webapp/triage/WEB-INF/beans.xml"), "beans.xml")
                .addAsResource(new File("src/main/webapp/triage/WEB-INF/classes/META-INF/persistence.xml"), "META-INF/persistence.xml")
                .setWebXML(new File("src/test/resources/triage-web.xml"));
        for (var folder : new String[] {"org/amana/report", "org/amana/triage", "db/triage"}) {
            add(archive, new File("target/classes"), folder);
        }
        archive.addAsLibraries(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> Stream.of(LIBRARIES).anyMatch(name -> file.getName().startsWith(name)))
                .toArray(File[]::new));
        return archive;
    }

    /** Everything below the folder that is not a class. */
    private static void add(WebArchive archive, File root, String folder) {
        var children = new File(root, folder).listFiles();
        if (children == null) {
            return;
        }
        for (var child : children) {
            var path = folder + "/" + child.getName();
            if (child.isDirectory()) {
                add(archive, root, path);
            } else if (!child.getName().endsWith(".class")) {
                archive.addAsResource(child, path);
            }
        }
    }
}
