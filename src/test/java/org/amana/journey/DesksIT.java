package org.amana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.amana.Browsers;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.recovery.RecoveryGrant;
import org.amana.sealing.recovery.RecoveryRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A desk through the years, on the pages of the desk, without script: proposed, founded, signed, joined, left, asked back. */
class DesksIT {

    private final HouseUnderTest house = HouseUnderTest.running();
    private final String id = "east-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @Tag("S-51")
    @Tag("S-52")
    @Tag("S-53")
    @Tag("S-54")
    void a_desk_is_proposed_founded_signed_joined_left_and_asked_back() throws Exception {
        var administrator = signIn("admin", "fr", 1280);
        proposes(administrator.page());

        var founder = signIn("n.alami", "fr", 1280);
        founder.go("desks.xhtml");
        press(card(founder.page()).locator("form:has(input[value=found]) button"));
        assertThat(told(founder)).contains("clé est faite");

        brings(administrator, next(administrator.page()));
        assertThat(told(administrator)).contains("en vigueur");
        assertThat(card(administrator.page()).innerText()).contains("dans l’annuaire signé");

        var colleague = signIn("k.idrissi", "ar", 360);
        colleague.go("desks.xhtml");
        var readOut = colleague.page().locator(".finger").last().innerText();
        Browsers.look(colleague.page(), "desks-ar-360");
        founder = signIn("n.alami", "fr", 1280);
        founder.go("desks.xhtml");
        lets(founder.page(), "0000 0000 0000 0000");
        assertThat(told(founder)).contains("pas la fin de l’empreinte");
        lets(founder.page(), end(founder.page(), readOut));
        assertThat(told(founder)).contains("Accès donné");
        Browsers.look(founder.page(), "desks-fr-1280");

        leaves(founder.page(), false);
        assertThat(told(founder)).contains("Cochez");
        leaves(founder.page(), true);
        assertThat(told(founder)).contains("La clé est remplacée");
        assertThat(card(founder.page()).innerText()).contains("nouvelle clé, pas encore signée");
        // An address that somebody made up says of no member that they lost the desk.
        founder.go("desks.xhtml?told=REPLACED&of=" + id + "&gone=n.alami&gone=nobody.known");
        assertThat(told(founder)).contains("La clé est remplacée").doesNotContain("n’ont plus rien");
        founder.go("desks.xhtml?told=REPLACED&of=" + id + "&gone=k.idrissi");
        assertThat(told(founder)).contains("n’ont plus rien");

        var asked = asksBack(administrator);
        founder.go("inbox.xhtml");
        assertThat(founder.page().locator("main .note").allInnerTexts()).anyMatch(text -> text.contains("plus personne"));
        Browsers.look(administrator.page(), "desks-administrator");
        takes(administrator.page(), new byte[] {'{', '}'});
        assertThat(told(administrator)).contains("pas une réponse");
        takes(administrator.page(), granted(asked));
        assertThat(told(administrator)).contains("La réponse est enregistrée");
        var recovered = signIn("s.berrada", "fr", 1280);
        recovered.go("desks.xhtml");
        assertThat(card(recovered.page()).locator("form:has(input[value=leave])").count()).isOne();
    }

    private DeskVisit signIn(String officer, String language, int width) {
        return DeskVisit.signIn(house, Browsers.withoutScript(language, width, width < 500), officer, language);
    }

    private void proposes(Page page) {
        page.navigate(house.deskOrigin() + "/desk/desks.xhtml");
        page.fill("#draft-desk", id);
        for (var language : new String[] {"ar", "fr", "en", "es", "zgh"}) {
            page.fill("#draft-name-" + language, id + " " + language);
        }
        var form = page.locator("form:has(input[value=draft])");
        form.locator("input[name=officer][value='n.alami']").check();
        press(form.locator("button"));
        assertThat(page.locator("main .note").first().innerText()).contains("Proposition gardée");
    }

    private static byte[] next(Page page) throws IOException {
        var download = page.waitForDownload(() -> page.locator("form:has(input[value=next]) button").click());
        return Files.readAllBytes(download.path());
    }

    /** What the offline tool does with the root. */
    private void brings(DeskVisit administrator, byte[] directory) throws IOException {
        var seed = HexFormat.of().parseHex(Files.readString(house.data().resolve("demonstration/offline/root")).strip());
        try (var root = DirectoryRoot.fromSeed(seed)) {
            var page = administrator.page();
            page.setInputFiles("#directory-file", new FilePayload("directory.json", "application/json", directory));
            page.setInputFiles("#signature-file", new FilePayload("directory.sig", "application/octet-stream", root.sign(directory)));
            press(page.locator("form:has(input[value=install]) button"));
        }
    }

    /** The beginning that the member sees is the beginning of what the colleague sees; the rest is typed. */
    private String end(Page member, String readOut) {
        var shown = card(member).locator("form:has(input[value='k.idrissi']) p.finger").textContent().replace("…", "").strip();
        assertThat(readOut).startsWith(shown);
        return readOut.substring(shown.length());
    }

    private void lets(Page page, String end) {
        card(page).locator("details:has(input[value=grant]) summary").click();
        var form = card(page).locator("form:has(input[value=grant]):has(input[value='k.idrissi'])");
        form.locator("input[name=end]").fill(end);
        press(form.locator("button"));
    }

    private void leaves(Page page, boolean sure) {
        card(page).locator("details:has(input[value=leave]) summary").click();
        var form = card(page).locator("form:has(input[value=leave])");
        form.locator("select").selectOption("k.idrissi");
        if (sure) {
            form.locator("input[name=sure]").check();
        }
        press(form.locator("button"));
    }

    /** What three custodians do with the offline tool. */
    private byte[] granted(byte[] request) throws Exception {
        try (var recovery = Identity.parse(Files.readString(house.data().resolve("demonstration/offline/recovery")).strip())) {
            return RecoveryGrant.of(request, recovery, new SecureRandom()).toJson();
        }
    }

    private static void takes(Page page, byte[] grant) {
        page.setInputFiles("#grant-file", new FilePayload("grant.json", "application/json", grant));
        press(page.locator("form:has(input[value=take]) button"));
    }

    /** The file for the custodians. */
    private byte[] asksBack(DeskVisit administrator) throws Exception {
        administrator.go("desks.xhtml");
        var page = administrator.page();
        var form = page.locator("form:has(input[value=ask])");
        form.locator("select").selectOption(id);
        form.locator("input[name=officer][value='s.berrada']").check();
        form.locator("input[name=reason]").fill("plus personne ne vient");
        var download = page.waitForDownload(() -> form.locator("button").click());
        var file = Files.readAllBytes(download.path());
        var request = RecoveryRequest.parse(file);
        assertThat(request.desk()).isEqualTo(id);
        assertThat(request.officers()).extracting(RecoveryRequest.Officer::name).containsExactly("s.berrada");
        return file;
    }

    private Locator card(Page page) {
        return page.locator("section.card:has(header .mono:text-is('" + id + "'))");
    }

    private static void press(Locator button) {
        button.page().waitForNavigation(button::click);
    }

    private static String told(DeskVisit visit) {
        return String.join(" ", visit.page().locator("main .note").allInnerTexts());
    }
}
