package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in Firefox ESR, where the machine has one. */
@Tag("campaign")
@Tag("S-37")
class FirefoxIT {

    private static final String FILL =
            """
            for (const [name, value] of [["reporter_type", "RELATIVE"], ["place_type", "POLICE_CUSTODY"], ["danger", "NEEDS_DOCTOR_NOW"]]) {
                document.querySelector(`[name=q_${name}][value=${value}]`).checked = true;
            }
            document.querySelector("[name=q_narrative]").value = "Dans Firefox. في فايرفوكس.";
            const files = new DataTransfer();
            for (const name of ["a.txt", "b.txt", "c.txt"]) {
                files.items.add(new File(["texte ".repeat(50000)], name));
            }
            document.getElementById("files").files = files.files;
            document.querySelector("#report button.pri").click();""";

    private final HouseUnderTest house = HouseUnderTest.running();

    @TempDir
    Path profile;

    @Test
    void a_report_is_sealed_and_its_mailbox_and_an_answer_opened_in_the_page() throws Exception {
        assumeTrue(Firefox.find().isPresent(), "no Firefox here");
        try (var firefox = new Firefox(Firefox.find().get(), profile)) {
            firefox.go(house.publicOrigin() + "/ar/write");
            firefox.evaluate(FILL);
            firefox.await("document.querySelector('.slip bdi') !== null");
            assertThat(firefox.evaluate("String(document.querySelector('#code [name=seed]') === null)")).isEqualTo("true");
            assertThat(firefox.evaluate("performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname).join(' ')"))
                    .contains("/api/v1/directory", "/api/v1/reports");
            var code = firefox.evaluate("[...document.querySelectorAll('.slip bdi')].map((cell) => cell.textContent).join('')");
            assertThat(code).matches("[0-9]{24}");

            open(firefox, code);
            assertThat(firefox.evaluate("String(document.getElementById('none').checkVisibility())")).isEqualTo("true");

            assertThat(Mail.answer(house, code, "Lu dans Firefox. قُرئ.")).isEqualTo(204);
            open(firefox, code);
            firefox.await("document.querySelector('.letter') !== null");
            assertThat(firefox.evaluate("document.querySelector('.letter').textContent")).contains("Lu dans Firefox. قُرئ.");
            assertThat(firefox.evaluate("performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname).join(' ')"))
                    .contains("/api/v1/mailbox/answers");
            assertThat(firefox.evaluate("document.cookie")).isEmpty();
            System.out.println("Sealed, sent and opened, an answer too, in " + firefox.version());
        }
    }

    private void open(Firefox firefox, String code) throws Exception {
        firefox.go(house.publicOrigin() + "/ar/read");
        firefox.evaluate("document.getElementById('code').value = '" + code + "'; document.querySelector('#open button').click()");
        firefox.await("document.getElementById('close') !== null");
    }
}
