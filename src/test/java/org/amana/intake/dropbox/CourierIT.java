package org.amana.intake.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.amana.container.InIntake;
import org.amana.courier.CourierToken;
import org.amana.courier.Item;
import org.amana.courier.ItemList;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InIntake
class CourierIT {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Inject
    ItemStore items;

    @Inject
    MailboxStore mailboxes;

    @Inject
    MailboxKeys keys;

    private final HttpClient client = HttpClient.newHttpClient();
    private String token;

    private Item waiting;

    @BeforeEach
    void readToken() {
        token = CourierToken.authorization(KeyFile.read32(Settings.folder("amana.intake.keys").resolve(CourierToken.FILE)));
    }

    @AfterEach
    void empty() {
        if (waiting != null) {
            items.delete(waiting.id());
        }
    }

    @Test
    @Tag("S-07")
    void nobody_gets_in_without_the_token() throws Exception {
        waiting = receive(Parcels.bytes(20_000));

        for (var wrong : List.of("", "Bearer", token + "x", token.substring(0, token.length() - 1), token.replace("Bearer", "Basic"))) {
            assertThat(send("GET", "items", wrong, BodyPublishers.noBody()).statusCode()).isEqualTo(401);
            assertThat(send("GET", "items/" + waiting.id(), wrong, BodyPublishers.noBody()).statusCode()).isEqualTo(401);
            assertThat(send("DELETE", "items/" + waiting.id(), wrong, BodyPublishers.noBody()).statusCode()).isEqualTo(401);
        }

        assertThat(items.find(waiting.id())).isPresent();
    }

    @Test
    void an_item_is_listed_streamed_and_forgotten() throws Exception {
        var report = Parcels.bytes(700_000);
        waiting = receive(report);

        var listed = ItemList.parse(send("GET", "items?max=200", token, BodyPublishers.noBody()).body());
        var streamed = send("GET", "items/" + waiting.id(), token, BodyPublishers.noBody());
        var forgotten = send("DELETE", "items/" + waiting.id(), token, BodyPublishers.noBody());

        assertThat(listed).contains(waiting);
        assertThat(streamed.headers().firstValueAsLong("Content-Length")).hasValue(report.length);
        assertThat(streamed.body()).isEqualTo(report);
        assertThat(forgotten.statusCode()).isEqualTo(204);
        assertThat(send("GET", "items/" + waiting.id(), token, BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("S-29")
    void a_burned_mailbox_is_gone() throws Exception {
        var mailbox = Parcels.mailbox();
        waiting = new Item(Parcels.report(DAY, false, 1).id(), Item.Kind.BURNED, 0, "", false, mailbox, DAY, List.of());
        mailboxes.burn(keys.keyOf(mailbox), waiting, Parcels.upload());

        assertThat(deliver(mailbox, BodyPublishers.ofByteArray(new byte[20_000])).statusCode()).isEqualTo(410);
    }

    @Test
    @Tag("S-30")
    void an_answer_must_say_its_size_and_be_no_larger_than_answers_are() throws Exception {
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]));

        assertThat(deliver(Parcels.mailbox(), chunked).statusCode()).isEqualTo(411);
        assertThat(deliver(Parcels.mailbox(), BodyPublishers.ofByteArray(new byte[17 * 1024 * 1024])).statusCode()).isEqualTo(413);
    }

    private HttpResponse<byte[]> deliver(String mailbox, BodyPublisher sealed) throws Exception {
        return send("PUT", "mailboxes/" + mailbox + "/answers/" + Parcels.answer(), token, sealed);
    }

    private HttpResponse<byte[]> send(String method, String path, String authorization, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Settings.origin("amana.public.origin") + "/courier/v1/" + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private Item receive(byte[] report) {
        var item = Parcels.report(DAY, false, report.length);
        items.receive(item, Parcels.upload(), report);
        return item;
    }
}
