package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process dies at the worst moment: what was acknowledged is there, once; what was not was never promised. */
@Tag("S-03")
class PowerCutIT {

    private static final int PEOPLE = 6;
    private static final int FORMS = 24;
    private static final int ACKNOWLEDGED_BEFORE = 8;
    private static final byte[] PHOTO = Samples.jpeg(400_000);

    private final Queue<ReportForm> waiting = new ConcurrentLinkedQueue<>();
    private final List<ReportForm> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<ReportForm> unanswered = Collections.synchronizedList(new ArrayList<>());

    @Test
    void the_server_killed_right_after_an_acknowledgement_and_amid_an_upload_keeps_its_word() throws Exception {
        fill("server");
        var half = ReportForm.open(Battered.visitor(), "fr").telling("half of it when the server died");

        try (var wire = sendHalf(half)) {
            killAfterAcknowledgements(Battered.house()::killServer);
        }
        Battered.house().startServer();

        assertThat(Resting.telling(Battered.house(), "half of it when the server died")).isEmpty();
        everyWordIsKept("server");
    }

    @Test
    void the_database_killed_right_after_an_acknowledgement_and_amid_an_upload_keeps_its_word() throws Exception {
        fill("database");
        var half = ReportForm.open(Battered.visitor(), "fr").telling("half of it when the database died");

        try (var wire = sendHalf(half)) {
            killAfterAcknowledgements(Battered.house()::killDatabase);
        }
        var without = ReportForm.open(Battered.visitor(), "fr").telling("sent while there was no database").send();
        Battered.house().restartDatabase();

        assertThat(without.status()).isGreaterThanOrEqualTo(500);
        assertThat(ReportForm.code(without)).isEmpty();
        assertThat(without.text()).doesNotContain("Exception", "SQL", "mariadb");
        assertThat(without.text()).contains("<bdi>" + without.header("Incident").orElseThrow() + "</bdi>");
        assertThat(Resting.telling(Battered.house(), "half of it when the database died")).isEmpty();
        everyWordIsKept("database");
    }

    private void fill(String what) throws IOException {
        for (int i = 0; i < FORMS; i++) {
            waiting.add(ReportForm.open(Battered.visitor(), "fr").telling(what + " cut " + i));
        }
    }

    private static Wire sendHalf(ReportForm form) throws IOException {
        var body = form.body().file("a.jpg", "image/jpeg", Samples.jpeg(6_000_000)).whole();
        return form.visitor().begin(form.path(), Multipart.TYPE, body.length).send(body, 0, body.length / 2);
    }

    private void killAfterAcknowledgements(Runnable kill) throws Exception {
        var left = new AtomicInteger(ACKNOWLEDGED_BEFORE);
        Crowd.atOnce(PEOPLE, person -> () -> {
            for (var form = waiting.poll(); form != null; form = waiting.poll()) {
                if (!received(form)) {
                    unanswered.add(form);
                } else {
                    acknowledged.add(form);
                    if (left.decrementAndGet() == 0) {
                        kill.run();
                    }
                }
            }
            return null;
        });
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE);
        assertThat(unanswered).isNotEmpty();
    }

    private void everyWordIsKept(String what) throws Exception {
        var found = texts(what);
        assertThat(found).doesNotHaveDuplicates().containsAll(told(acknowledged));
        for (var form : acknowledged) {
            var report = Resting.telling(Battered.house(), form.value("q_narrative")).getFirst();
            assertThat(report.file(DeskKeys.of(Battered.house()), 1)).isEqualTo(PHOTO);
        }

        for (var form : unanswered) {
            assertThat(Eventually.see(Duration.ofSeconds(20), () -> received(form), yes -> yes)).isTrue();
        }
        assertThat(texts(what)).hasSize(FORMS).doesNotHaveDuplicates();
    }

    private static boolean received(ReportForm form) {
        try {
            return !ReportForm.code(form.send(form.body().file("a.jpg", "image/jpeg", PHOTO))).isEmpty();
        } catch (IOException cut) {
            return false;
        }
    }

    private static List<String> told(List<ReportForm> forms) {
        return forms.stream().map(form -> form.value("q_narrative")).toList();
    }

    private static List<String> texts(String what) throws Exception {
        return Resting.texts(Battered.house()).stream().filter(text -> text.startsWith(what + " cut ")).toList();
    }
}
