package org.amana.triage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.amana.container.InTriage;
import org.amana.container.inside.ClockOfTests;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.triage.CasesForTests;
import org.amana.triage.OfficersForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a sealed item that waits to a mail that is received. */
@InTriage
class DutyMailIT {

    private final Tables tables = new Tables("triage");

    @Inject
    DutyMail dutyMail;

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @BeforeEach
    void nobodyIsThereAndNothingWaits() throws Exception {
        officers.everybodyLeaves();
        tables.change("delete from arrival");
        ClockOfTests.goesForward(Duration.ofMinutes(16));
        received();
    }

    @AfterEach
    void nothingWaits() {
        tables.change("delete from arrival");
    }

    @Test
    @Tag("S-23")
    void the_duty_is_told_how_many_wait_and_nothing_else() throws Exception {
        cases.collectUrgent("a canary in the narrative");
        cases.collectUrgent("another canary");

        dutyMail.tellIfUrgent();

        var mail = received();
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst())
                .contains("2")
                .doesNotContain("canary", "central", "narrative")
                .doesNotContain(tables.rows("select item from received_item").stream()
                        .map(row -> (String) row.get("item"))
                        .toArray(String[]::new))
                // Nor which machine it comes from, and who runs it.
                .doesNotContain(java.net.InetAddress.getLocalHost().getHostName(), System.getProperty("user.name") + "@");
    }

    @Test
    @Tag("S-23")
    void at_most_one_mail_leaves_in_fifteen_minutes() throws Exception {
        cases.collectUrgent("waiting");
        dutyMail.tellIfUrgent();
        dutyMail.tellIfUrgent();
        ClockOfTests.goesForward(Duration.ofMinutes(14));
        dutyMail.tellIfUrgent();
        assertThat(received()).hasSize(1);

        ClockOfTests.goesForward(Duration.ofMinutes(1));
        dutyMail.tellIfUrgent();

        assertThat(received()).hasSize(1);
    }

    @Test
    @Tag("S-23")
    void nobody_is_called_for_what_a_colleague_has_before_them() throws Exception {
        cases.collectUrgent("admitted at once");
        officers.browser("n.alami");

        dutyMail.tellIfUrgent();

        assertThat(received()).isEmpty();
    }

    /** What came since it was last asked, headers and all. */
    private static List<String> received() throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.pop3.port", Settings.required("test.pop3.port"));
        try (var store = Session.getInstance(settings).getStore("pop3")) {
            store.connect("127.0.0.1", "duty", "duty");
            var mails = new ArrayList<String>();
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            for (var message : inbox.getMessages()) {
                var text = new ByteArrayOutputStream();
                message.writeTo(text);
                mails.add(text.toString(StandardCharsets.UTF_8));
                message.setFlag(Flags.Flag.DELETED, true);
            }
            inbox.close(true);
            return mails;
        }
    }
}
