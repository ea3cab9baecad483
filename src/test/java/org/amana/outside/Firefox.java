package org.amana.outside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The Firefox of the machine, spoken to in its own protocol (WebDriver BiDi). */
final class Firefox implements AutoCloseable {

    private static final String READY = "WebDriver BiDi listening on ";
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final String window;

    static Optional<Path> find() {
        return Stream.of("firefox-esr", "firefox").map(name -> Path.of("/usr/bin", name)).filter(java.nio.file.Files::isExecutable).findFirst();
    }

    Firefox(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(
                        program.toString(), "--headless", "--no-remote", "--profile", profile.toString(), "--remote-debugging-port", "0")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address() + "/session"), new Answers())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        ask("session.new", Json.createObjectBuilder().add("capabilities", Json.createObjectBuilder()));
        window = ask("browsingContext.getTree", Json.createObjectBuilder())
                .getJsonArray("contexts")
                .getJsonObject(0)
                .getString("context");
    }

    void go(String address) throws Exception {
        ask("browsingContext.navigate", Json.createObjectBuilder().add("context", window).add("url", address).add("wait", "complete"));
    }

    /** What a script comes to, as text; it may wait. */
    String evaluate(String script) throws Exception {
        var answer = ask(
                "script.evaluate",
                Json.createObjectBuilder()
                        .add("expression", script)
                        .add("awaitPromise", true)
                        .add("target", Json.createObjectBuilder().add("context", window)));
        if (!answer.getString("type").equals("success")) {
            throw new AssertionError("the page's script failed: " + answer.get("exceptionDetails"));
        }
        var value = answer.getJsonObject("result").get("value");
        return value == null ? "" : value instanceof jakarta.json.JsonString text ? text.getString() : value.toString();
    }

    /** Until the script is true. */
    void await(String script) throws Exception {
        evaluate("new Promise((resolve) => { const look = () => (" + script + ") ? resolve(true) : setTimeout(look, 50); look(); })");
    }

    String version() throws IOException {
        var version = new ProcessBuilder(process.info().command().orElse("firefox"), "--version").start();
        return new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private String address() throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> readOn(said));
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("Firefox did not start");
    }

    /** Else it would wait for somebody to read what it says. */
    private static void readOn(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException closed) {
            // it has ended
        }
    }

    private JsonObject ask(String method, JsonObjectBuilder parameters) throws Exception {
        int number = numbers.incrementAndGet();
        var answer = new CompletableFuture<JsonObject>();
        asked.put(number, answer);
        var question = Json.createObjectBuilder().add("id", number).add("method", method).add("params", parameters).build();
        socket.sendText(question.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var said = answer.get(Duration.ofSeconds(PATIENCE_SECONDS).toMillis(), TimeUnit.MILLISECONDS);
        if (!said.getString("type").equals("success")) {
            throw new AssertionError(method + ": " + said.getString("error") + ", " + said.getString("message"));
        }
        return said.getJsonObject("result");
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var said = Json.createReader(new StringReader(text.toString())).readObject();
                text.setLength(0);
                if (said.containsKey("id") && !said.isNull("id")) {
                    asked.remove(said.getInt("id")).complete(said);
                }
            }
            return WebSocket.Listener.super.onText(from, data, last);
        }
    }
}
