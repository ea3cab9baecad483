package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may be in each WAR. Whatever is not on its list has no business there. */
@Tag("S-27")
class WarContentsIT {

    private static final List<String> BOTH = List.of(
            "META-INF/MANIFEST\\.MF",
            "META-INF/maven/.*",
            "WEB-INF/(web|payara-web|beans|faces-config)\\.xml",
            "WEB-INF/classes/META-INF/persistence\\.xml",
            "WEB-INF/classes/org/amana/(sealing(/recovery)?|report|courier|platform)/[A-Za-z0-9$-]+\\.class",
            "WEB-INF/classes/org/amana/report/[a-z_-]+\\.(properties|json|csv)",
            "WEB-INF/lib/bcprov-jdk18on-[0-9.]+\\.jar",
            "WEB-INF/lib/mariadb-java-client-[0-9.]+\\.jar",
            "WEB-INF/lib/flyway-(core|mysql)-[0-9.]+\\.jar",
            "WEB-INF/lib/fastcsv-[0-9.]+\\.jar",
            "WEB-INF/lib/slf4j-api-[0-9.]+\\.jar",
            "errors/([0-9]{3}\\.html|plain\\.css)");

    private static final List<String> INTAKE = List.of(
            "WEB-INF/classes/org/amana/intake/.*\\.(class|properties|css|svg)",
            "WEB-INF/classes/org/amana/intake/api/openapi\\.json",
            "WEB-INF/classes/org/amana/intake/pages/script/(amana\\.js(\\.br|\\.gz)?|LICENSES\\.txt)",
            "WEB-INF/classes/db/intake/V[0-9]+__[a-z_]+\\.sql",
            "WEB-INF/pages/[a-z-]+\\.xhtml",
            "WEB-INF/[a-z]+\\.taglib\\.xml",
            "WEB-INF/lib/commons-fileupload2-(core|jakarta-servlet6)-[0-9.M-]+\\.jar",
            "WEB-INF/lib/commons-io-[0-9.]+\\.jar",
            "WEB-INF/lib/tika-core-[0-9.]+\\.jar");

    private static final List<String> TRIAGE = List.of(
            "WEB-INF/classes/org/amana/witness/[A-Za-z0-9$-]+\\.class",
            "WEB-INF/classes/org/amana/triage/.*\\.(class|properties|css|svg)",
            "WEB-INF/classes/db/triage/V[0-9]+__[a-z_]+\\.sql",
            "WEB-INF/(frame|case|desks|officers|tags)/[a-z-]+\\.xhtml",
            "WEB-INF/[a-z]+\\.taglib\\.xml",
            "(index|inbox|case|officers|desks|audit|certificates|welcome|account)\\.xhtml",
            "assets/[a-z-]+\\.(css|js|svg)",
            "WEB-INF/lib/(webauthn-server-core|yubico-util|cbor|numbers|datautilities)-[0-9.]+\\.jar",
            "WEB-INF/lib/jackson-(core|annotations|databind|dataformat-cbor|datatype-jdk8|datatype-jsr310)-[0-9.]+\\.jar",
            "WEB-INF/lib/(guava|failureaccess|listenablefuture|jspecify|error_prone_annotations|j2objc-annotations)-[a-z0-9.-]+\\.jar",
            "WEB-INF/lib/zxcvbn-[0-9.]+\\.jar",
            "WEB-INF/lib/core-[0-9.]+\\.jar",
            "WEB-INF/lib/primefaces-[0-9.]+-jakarta\\.jar");

    @Test
    void the_intake_war_holds_only_what_it_may() throws Exception {
        assertThat(entries("amana.intake.war")).allMatch(entry -> isOn(entry, BOTH) || isOn(entry, INTAKE), "is on the list");
    }

    @Test
    void the_triage_war_holds_only_what_it_may() throws Exception {
        assertThat(entries("amana.triage.war")).allMatch(entry -> isOn(entry, BOTH) || isOn(entry, TRIAGE), "is on the list");
    }

    @Test
    void intake_has_nothing_that_opens_a_case_and_triage_nothing_that_receives() throws Exception {
        assertThat(entries("amana.intake.war"))
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("triage") || entry.contains("primefaces") || entry.contains("launcher"));
        assertThat(entries("amana.triage.war"))
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("org/amana/intake") || entry.contains("db/intake") || entry.contains("launcher"));
    }

    private static boolean isOn(String entry, List<String> list) {
        return list.stream().anyMatch(pattern -> Pattern.matches(pattern, entry));
    }

    private static List<String> entries(String war) throws IOException {
        try (var zip = new ZipFile(System.getProperty(war))) {
            return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
        }
    }
}
