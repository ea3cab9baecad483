package org.amana.triage.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox.Delivery;
import org.amana.courier.Item;
import org.amana.courier.ItemGone;
import org.amana.courier.ItemId;
import org.amana.courier.ItemList;
import org.amana.sealing.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The courier's triage end against a server that speaks HTTP, and does it well or badly. */
class HttpDropBoxTest {

    private static final Item ITEM = new Item(
            new ItemId("a".repeat(32)),
            Item.Kind.REPORT,
            1,
            "central",
            false,
            "b".repeat(64),
            LocalDate.of(2026, 11, 23),
            List.of(new Item.Part("report", 5), new Item.Part("a1", 0), new Item.Part("a2", 4)));

    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
    private HttpServer server;

    @AfterEach
    void stop() {
        schedule.shutdownNow();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void one_stream_is_cut_into_its_parts() throws IOException {
        serve("hello" + "pics");
        var box = box(HttpClient.newHttpClient());
        assertThat(box.list(10)).containsExactly(ITEM);

        Map<String, String> parts = new LinkedHashMap<>();
        box.fetch(ITEM.id(), (part, sealed) -> parts.put(part.name(), new String(sealed.readAllBytes())));

        assertThat(parts).containsExactly(Map.entry("report", "hello"), Map.entry("a1", ""), Map.entry("a2", "pics"));
    }

    @Test
    void what_the_reader_leaves_is_thrown_away() throws IOException {
        serve("hello" + "pics");
        var box = box(HttpClient.newHttpClient());
        box.list(10);
        var last = new StringBuilder();

        box.fetch(ITEM.id(), (part, sealed) -> {
            last.setLength(0);
            last.append((char) sealed.read());
        });

        assertThat(last).hasToString("p");
    }

    @Test
    @Tag("S-22")
    void a_stream_that_ends_too_early_is_never_a_short_part() throws IOException {
        serve("hello" + "pi");
        var box = box(HttpClient.newHttpClient());
        box.list(10);

        assertThatThrownBy(() -> box.fetch(ITEM.id(), (part, sealed) -> sealed.readAllBytes()))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void an_item_that_is_gone_is_told_as_that() throws IOException {
        serve(null);
        var box = box(HttpClient.newHttpClient());
        box.list(10);

        assertThatThrownBy(() -> box.fetch(ITEM.id(), (part, sealed) -> {})).isInstanceOf(ItemGone.class);
        assertThatThrownBy(() -> box.fetch(new ItemId("c".repeat(32)), (part, sealed) -> {})).isInstanceOf(ItemGone.class);
        box.acknowledge(ITEM.id());
    }

    @Test
    void a_burned_mailbox_is_told_as_that() throws IOException {
        serve("");
        var box = box(HttpClient.newHttpClient());
        var answer = new AnswerId("d".repeat(32));

        assertThat(box.deliver("b".repeat(64), answer, new ByteArrayInputStream(new byte[9]), 9)).isEqualTo(Delivery.DELIVERED);
        assertThat(box.deliver("e".repeat(64), answer, new ByteArrayInputStream(new byte[9]), 9)).isEqualTo(Delivery.BURNED);
    }

    @Test
    @Tag("S-31")
    void only_the_pinned_certificate_is_trusted(@TempDir Path folder) throws Exception {
        var certificate = serveTls(folder);
        var random = new SecureRandom();
        var pinned = HttpClient.newBuilder().sslContext(PinnedCertificate.context(Sha256.of(certificate), random)).build();
        var other = HttpClient.newBuilder().sslContext(PinnedCertificate.context(new byte[32], random)).build();

        assertThat(box(pinned).list(10)).containsExactly(ITEM);
        assertThatThrownBy(() -> box(other).list(10)).isInstanceOf(IOException.class);
    }

    private HttpDropBox box(HttpClient client) {
        var scheme = server instanceof HttpsServer ? "https" : "http";
        var base = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/courier/v1");
        return new HttpDropBox(client, base, "Bearer token", new Deadlines(schedule));
    }

    private void serve(String stream) throws IOException {
        server = HttpServer.create(loopback(), 0);
        answer(stream);
    }

    private byte[] serveTls(Path folder) throws Exception {
        var store = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-keyalg", "EC", "-alias", "intake", "-dname", "CN=nobody",
                        "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "for-a-test")
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "for-a-test".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "for-a-test".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var tls = HttpsServer.create(loopback(), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(context));
        server = tls;
        answer("");
        return keys.getCertificate("intake").getEncoded();
    }

    private void answer(String stream) {
        server.createContext("/courier/v1/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var isAllowed = "Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            if (!isAllowed) {
                exchange.sendResponseHeaders(401, -1);
            } else if (path.endsWith("/items")) {
                send(exchange, ItemList.toJson(List.of(ITEM)));
            } else if (path.contains("/mailboxes/")) {
                exchange.sendResponseHeaders(path.contains("e".repeat(64)) ? 410 : 204, -1);
            } else if (stream == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, stream.getBytes());
            }
            exchange.close();
        });
        server.start();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static InetSocketAddress loopback() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }
}
