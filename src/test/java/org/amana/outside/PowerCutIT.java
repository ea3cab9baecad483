package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process dies at the worst moment: what was acknowledged is there, once; what was not was never promised. */
@Tag("S-03")
class PowerCutIT {

    private static final int PEOPLE = 6;
    private static final int FORMS = 24;
    private static final int ACKNOWLEDGED_BEFORE = 8;
    private static final Pattern MESSAGE = Pattern.compile("(Exception|Error): |Socket error|Connection refused|Connection is closed|Call: ");
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
        var program = Program.of(Battered.house());
        var desk = Visitor.of(Battered.house().deskOrigin());
        var front = desk.get("/desk/");
        var sealed = SealedReport.telling(program.directory(), "sealed while there was no database").body();

        try (var wire = sendHalf(half)) {
            killAfterAcknowledgements(Battered.house()::killDatabase);
        }
        var without = ReportForm.open(Battered.visitor(), "fr").telling("sent while there was no database").send();
        var ofProgram = program.post("/reports", sealed);
        var signIn = desk.post("/desk/index.xhtml", Visitor.FORM, signIn(front, "canary-of-an-officer"));
        Battered.house().restartDatabase();

        assertThat(without.status()).isGreaterThanOrEqualTo(500);
        assertThat(ReportForm.code(without)).isEmpty();
        assertThat(without.text()).doesNotContain("Exception", "SQL", "mariadb");
        assertThat(without.text()).contains("<bdi>" + without.header("Incident").orElseThrow() + "</bdi>");
        assertThat(ofProgram.status()).isEqualTo(500);
        assertThat(ofProgram.text()).contains("urn:amana:problem:fault");
        assertThat(signIn.status()).isGreaterThanOrEqualTo(500);
        assertThat(Resting.telling(Battered.house(), "half of it when the database died")).isEmpty();
        everyWordIsKept("database");
        theLogHoldsNothingButKindsOfFaults();
    }

    private static byte[] signIn(Reply front, String name) {
        var fields = "signin=signin&lang=fr&name=" + name + "&passphrase=x&code=123456&open=&jakarta.faces.ViewState=stateless&primefaces.nonce="
                + URLEncoder.encode(ReportForm.hidden(front, "primefaces.nonce"), StandardCharsets.UTF_8);
        return fields.getBytes(StandardCharsets.US_ASCII);
    }

    /** The messages of exceptions repeat what people typed, and what a database was told. */
    private static void theLogHoldsNothingButKindsOfFaults() throws IOException {
        var log = Files.readString(Battered.house().data().resolve("logs/server.log"));

        assertThat(log).contains("incident ", "SQLNonTransientConnectionException");
        assertThat(log).doesNotContain("sent while there was no database", "canary-of-an-officer");
        assertThat(log.lines()).noneMatch(MESSAGE.asPredicate());
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
            // at the first try: no connection of before stands in the way
            assertThat(received(form)).isTrue();
        }
        assertThat(texts(what)).hasSize(FORMS).doesNotHaveDuplicates();
    }

    /** Whoever is answered sees the code, or a page of a fault: never an empty one, nor one that blames the sender. */
    private static boolean received(ReportForm form) {
        try {
            var answer = form.send(form.body().file("a.jpg", "image/jpeg", PHOTO));
            if (ReportForm.code(answer).isEmpty()) {
                assertThat(answer.status()).isGreaterThanOrEqualTo(500);
                assertThat(answer.words()).isNotBlank();
                return false;
            }
            return true;
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
