package org.amana.triage.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amana.platform.Settings;
import org.amana.report.Answers;
import org.amana.report.Language;
import org.amana.report.Questionnaire;
import org.amana.report.Report;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;
import org.amana.sealing.Identity;
import org.amana.sealing.Padme;
import org.amana.sealing.SignedDirectory;

/** Sends one report to the public address, as anyone could. */
@ApplicationScoped
public class SendTrial {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern CODE_PAGE = Pattern.compile("(?s)(?:[^0-9][0-9]{4}[^0-9].*){6}");
    private static final int ID = 16;
    private static final int MAILBOX = 32;

    /** What a browser that gives nothing away says: ours must not stand out. */
    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0";

    @Inject
    private Trials trials;

    @Inject
    private TrialStore store;

    @Inject
    private PublishedDirectory seen;

    @Inject
    private SecureRandom random;

    /** Whether the public address said that it has it. What became of it, admission says. */
    public boolean send(Way way, String origin) throws IOException {
        var made = trials.make(way);
        try (var client = client()) {
            var received = way == Way.API ? byApi(client, origin, made.answers()) : byPage(client, origin, made.answers());
            if (received) {
                store.received(made.mark());
            }
            return received;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the operator has copied it is seen here. */
    public void lookAtDirectory(String origin) throws IOException {
        try (var client = client()) {
            published(client, origin);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    }

    private boolean byApi(HttpClient client, String origin, Answers answers) throws IOException, InterruptedException {
        var published = published(client, origin);
        if (published.isEmpty()) {
            return false;
        }
        var signed = published.get();
        var desk = signed.central();
        var form = new FormBody(random)
                .field("id", hex(ID))
                .field("directory", Integer.toString(signed.version()))
                .field("desk", desk.id())
                .field("urgent", "false")
                .field("mailbox", hex(MAILBOX))
                .file("report", AgeFile.seal(Padme.padText(json(answers)), List.of(desk.recipient(), signed.recovery()), random));
        var answer = client.send(request(origin + "/api/v1/reports", form).build(), BodyHandlers.discarding());
        return answer.statusCode() == 201 || answer.statusCode() == 200;
    }

    /** What the public address hands to everyone: it may be the directory before the one that is known here. */
    private Optional<Directory> published(HttpClient client, String origin) throws IOException, InterruptedException {
        var address = origin + "/api/v1/directory";
        try {
            var found = SignedDirectory.verify(
                            bytes(client, address), bytes(client, address + ".sig"), Settings.required("amana.directory.root"))
                    .directory();
            seen.saw(found.version(), found.notAfter());
            return Optional.of(found);
        } catch (DirectoryRefused forged) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(HttpClient client, String address) throws IOException, InterruptedException {
        var ask = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("User-Agent", BROWSER).build();
        try (var body = client.send(ask, BodyHandlers.ofInputStream()).body()) {
            return body.readNBytes(Directory.MOST_BYTES);
        }
    }

    private boolean byPage(HttpClient client, String origin, Answers answers) throws IOException, InterruptedException {
        var address = origin + "/" + Language.FR.tag() + "/write";
        var page = client.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("User-Agent", BROWSER).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        var form = new FormBody(random).hiddenOf(page.body());
        answers.ids().forEach(id -> answers.all(id).forEach(value -> form.field(Answers.FIELD_PREFIX + id, value)));
        var answer = client.send(
                request(address, form).header("Origin", origin).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return answer.statusCode() == 200 && CODE_PAGE.matcher(answer.body().replaceAll("<[^>]*>", " ")).find();
    }

    private static HttpRequest.Builder request(String address, FormBody form) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("User-Agent", BROWSER)
                .header("Content-Type", form.type())
                .POST(BodyPublishers.ofByteArray(form.bytes()));
    }

    private byte[] json(Answers answers) {
        var questionnaire = Questionnaire.load();
        try (var nobody = Identity.generate(random)) {
            return new Report(
                            questionnaire.id(),
                            questionnaire.version(),
                            Language.FR,
                            answers,
                            nobody.recipient().encoded(),
                            List.of())
                    .toJson();
        }
    }

    private String hex(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
