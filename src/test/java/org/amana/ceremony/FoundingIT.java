package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.amana.Browsers;
import org.amana.journey.DeskVisit;
import org.amana.journey.NewOfficer;
import org.amana.journey.ReporterVisit;
import org.amana.launcher.FoundedHouse;
import org.amana.sealing.DirectoryRoot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An institution begins: every step that README tells under "Founding", from an empty table to a report that an officer reads. */
class FoundingIT {

    private static final String WORDS = "Ils l'ont pris au marché. قالوا له وقّع.";

    @TempDir
    private Path table;

    private final NewOfficer administrator = new NewOfficer("z.admin", "quatre pommes vertes au jardin");
    private final NewOfficer officer = new NewOfficer("s.officer", "sept barques bleues au port");

    @Test
    @Tag("S-25")
    @Tag("S-38")
    @Tag("S-51")
    void from_the_ceremony_to_the_first_report_that_an_officer_opens() throws Exception {
        holdsTheCeremony();
        try (var house = FoundedHouse.empty()) {
            refusesWhatTheRootDidNotSignOrNamesNoDesk(house);
            triageIsFounded(house);
            var desk = new DeskVisit(house.origin("triage"), Browsers.withoutScript("fr", 1280, false));
            administrator.comes(desk, invitation(house));
            administrator.signsIn(desk);
            var code = invites(desk.page());
            var reader = new DeskVisit(house.origin("triage"), Browsers.withoutScript("fr", 1280, false));
            officer.comes(reader, code);
            proposesTheFirstDesk(desk);
            makesItsKey(reader);
            bringsTheSignedDirectory(desk, download(desk));
            intakeIsFounded(house);

            reports(house);
            officer.signsIn(reader);
            reader.openCaseTelling(WORDS);

            worksFromOutside(house);
            isFoundedAgain(house);
            desk.page().context().close();
            reader.page().context().close();
        }
    }

    private void holdsTheCeremony() {
        var people = new People().type("yes");
        for (int i = 1; i <= 5; i++) {
            people.scan(table.resolve("sheets/recovery-" + i + ".pdf"));
        }
        for (int i = 1; i <= 3; i++) {
            people.scan(table.resolve("sheets/root-" + i + ".pdf"));
        }
        var end = people.run(
                Instant.now(), "make", "--deployment", "npm-test", "--sheets", table.resolve("sheets"), "--public", table.resolve("public"));
        assertThat(people.complaint()).isEmpty();
        assertThat(end).isZero();
    }

    private void refusesWhatTheRootDidNotSignOrNamesNoDesk(FoundedHouse house) throws Exception {
        try (var stranger = DirectoryRoot.generate(new SecureRandom())) {
            var forged = house.found("triage", table.resolve("public"), stranger.publicKey());
            assertThat(forged.exit()).isEqualTo(1);
            assertThat(forged.said().strip()).startsWith("The directory was not signed by this root");
        }
        assertThat(house.found("intake", table.resolve("public"), root()).said()).contains("names no desk yet");
    }

    private void triageIsFounded(FoundedHouse house) throws Exception {
        assertThat(house.found("triage", table.resolve("public"), root(), "-Damana.first.administrator=Zohra Admin").said())
                .contains("The first administrator needs a name of 2 to 40 small letters");
        var found = house.found("triage", table.resolve("public"), root(), "-Damana.first.administrator=z.admin");
        assertThat(found.exit()).as(found.said()).isZero();
        assertThat(found.said()).contains("amana.desk.origin", "amana.courier.url", "amana.trial.origin", "first-invitation", "courier-token");

        assertThat(house.start("triage")).as("without the settings that were named").isEqualTo(1);
        assertThat(Files.readString(house.log("triage")).strip())
                .endsWith("Amana does not start: The setting amana.desk.origin is missing: give it and start again.");
        house.add(
                "triage",
                "amana.desk.origin=" + house.origin("triage"),
                "amana.courier.url=" + house.origin("intake") + "/courier/v1",
                "amana.courier.seconds=1",
                "amana.trial.origin=" + house.origin("intake"));
        // what a person added stays when the command runs again
        assertThat(house.found("triage", table.resolve("public"), root()).said()).doesNotContain("amana.desk.origin");
        assertThat(house.start("triage")).isZero();
        var twice = house.startAgain("triage");
        assertThat(twice.exit()).isEqualTo(1);
        assertThat(twice.said()).startsWith("This side runs already");
    }

    private static String invitation(FoundedHouse house) throws IOException {
        var file = house.folder("triage").resolve("keys/first-invitation");
        assertThat(Files.readString(file)).matches("name z\\.admin\ncode [a-z2-9]{5}(-[a-z2-9]{5}){3}\nuntil \\S+Z\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        var code = Files.readAllLines(file).get(1).substring("code ".length());
        assertThat(Files.readString(house.log("triage"))).doesNotContain(code);
        return code;
    }

    private String invites(Page page) {
        page.navigate(page.url().replaceFirst("/desk/.*", "/desk/officers.xhtml"));
        page.fill("#display", "Salma");
        page.fill("#invite #name", officer.name());
        page.selectOption("#role", "TRIAGE");
        press(page, "#make");
        return page.locator(".once dd").innerText().strip();
    }

    /** It takes everything: for some regions only, or after its key is made, there is no other. */
    private void proposesTheFirstDesk(DeskVisit desk) {
        desk.go("desks.xhtml");
        press(desk.page(), "form:has(input[value=next]) button");
        assertThat(told(desk)).contains("Aucun bureau n’a encore de clé");
        assertThat(desk.page().locator("input[name=region]").count()).isZero();
        proposes(desk, "mistyped");
        proposes(desk, "central");
        assertThat(desk.page().locator("section.card header .mono").allInnerTexts()).containsExactly("central");
    }

    private void proposes(DeskVisit desk, String id) {
        var page = desk.page();
        page.fill("#draft-desk", id);
        for (var language : List.of("ar", "fr", "en", "es", "zgh")) {
            page.fill("#draft-name-" + language, "Équipe centrale " + language);
        }
        page.check("input[name=officer][value='" + officer.name() + "']");
        press(page, "form:has(input[value=draft]) button");
        assertThat(told(desk)).contains("Proposition gardée");
    }

    private void makesItsKey(DeskVisit reader) {
        officer.signsIn(reader);
        reader.go("inbox.xhtml");
        assertThat(reader.page().locator("#lock").count()).isEqualTo(1);
        reader.go("desks.xhtml");
        press(reader.page(), "form:has(input[value=found]) button");
        assertThat(told(reader)).contains("La clé est faite");
        reader.lock();
    }

    private static Path download(DeskVisit desk) {
        desk.go("desks.xhtml");
        return desk.page().waitForDownload(() -> desk.page().click("form:has(input[value=next]) button")).path();
    }

    private void bringsTheSignedDirectory(DeskVisit desk, Path draft) {
        var people = new People().type("yes").scan(table.resolve("sheets/root-1.pdf"), table.resolve("sheets/root-3.pdf"));
        var end = people.run(
                Instant.now(),
                "sign-directory",
                draft,
                "--previous",
                table.resolve("public"),
                "--root",
                table.resolve("public/root"),
                "--to",
                table.resolve("signed"));
        assertThat(people.complaint()).isEmpty();
        assertThat(end).isZero();

        desk.page().setInputFiles("#directory-file", table.resolve("signed/directory.json"));
        desk.page().setInputFiles("#signature-file", table.resolve("signed/directory.sig"));
        press(desk.page(), "form:has(input[value=install]) button");
        assertThat(told(desk)).contains("en vigueur");
    }

    private void intakeIsFounded(FoundedHouse house) throws Exception {
        assertThat(house.found("intake", table.resolve("signed"), root()).said()).contains("-Damana.courier.token=");
        var token = house.folder("triage").resolve("keys/courier-token");
        var found = house.found("intake", table.resolve("signed"), root(), "-Damana.courier.token=" + token);
        assertThat(found.exit()).as(found.said()).isZero();
        assertThat(found.said()).contains("amana.public.origin");
        house.add("intake", "amana.public.origin=" + house.origin("intake"));
        assertThat(house.start("intake")).isZero();
    }

    private void reports(FoundedHouse house) {
        var reporter = new ReporterVisit(house.origin("intake"), Browsers.withScript("fr", 360, false), "fr");
        reporter.go("write");
        reporter.fill(WORDS);
        reporter.page().click("#report button.pri");
        reporter.page().waitForSelector(".slip bdi");
        assertThat(reporter.code()).matches("[0-9]{24}");
        reporter.page().context().close();
    }

    /** What README tells under "Operate", with the settings that founding left. */
    private void worksFromOutside(FoundedHouse house) throws Exception {
        assertThat(house.verifyAudit().said()).matches("(?s)The audit log is whole: \\d+ rows, \\d+ checkpoints\\.\\s*");
        assertThat(house.keyBackup("save", table.resolve("backup").toString()).said()).startsWith("Written: ");
        house.stopServers();
        var file = table.resolve("backup").toFile().listFiles()[0];
        assertThat(file).isNotEmpty();
        // Nothing is missing, and nothing is other than in the backup.
        assertThat(house.keyBackup("restore", file.toString()).said()).matches("Put back: 0 rows of the key table\\.\\s*");
    }

    /** What README tells of a new version: the side is stopped, and the command given again. */
    private void isFoundedAgain(FoundedHouse house) throws Exception {
        var again = house.found("triage", table.resolve("signed"), root(), "-Damana.db.replica=yes");
        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(Files.readString(house.folder("triage").resolve("settings.properties")))
                .contains("amana.db.replica=yes", "amana.trial.origin");
        var older = house.found("triage", table.resolve("public"), root());
        assertThat(older.exit()).isEqualTo(1);
        assertThat(older.said()).contains("The directory is older than the one that is here");
        assertThat(house.start("triage")).isZero();
    }

    private String root() throws IOException {
        return Files.readString(table.resolve("public/root")).strip();
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.click(button));
    }

    private static String told(DeskVisit visit) {
        return String.join(" ", visit.page().locator("main .note").allInnerTexts());
    }
}
