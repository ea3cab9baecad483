package org.amana.triage;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.amana.container.inside.Tables;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.platform.Settings;

/** The line to the real intake, on which tests let happen what happens to lines. What waits there they put there themselves. */
@WebServlet("/line-to-intake/*")
public class IntakeForTests extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int CHUNK = 256 * 1024;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Tables INTAKE = new Tables("intake");

    /** What was put there and not acknowledged yet. */
    static final Set<ItemId> ITEMS = ConcurrentHashMap.newKeySet();

    /** Whose streams end in the middle. */
    static final Set<ItemId> CUT_SHORT = ConcurrentHashMap.newKeySet();

    /** The last answer that was delivered, by mailbox. */
    static final Map<String, byte[]> ANSWERS = new ConcurrentHashMap<>();

    static volatile boolean away;
    static volatile boolean forgetsAcknowledgements;

    /** Answers that are brought wait for it. */
    static volatile CountDownLatch hangsOnAnswers = new CountDownLatch(0);

    /** As intake keeps what it has received. */
    static void put(Item item, List<byte[]> parts) {
        var upload = UUID.randomUUID().toString().replace("-", "");
        for (int part = 0; part < parts.size(); part++) {
            var bytes = parts.get(part);
            for (int from = 0, number = 0; from < bytes.length; from += CHUNK, number++) {
                var chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
                INTAKE.change("insert into sealed_chunk values (?, ?, ?, ?, ?)", upload, part, number, chunk.length, chunk);
            }
        }
        var described = item.parts().stream().map(part -> part.name() + ":" + part.bytes()).collect(Collectors.joining(" "));
        INTAKE.change(
                "insert into item (id, kind, directory, desk, urgent, mailbox, arrived, parts, upload) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                item.id().hex(),
                item.kind().name(),
                item.directory(),
                item.desk(),
                item.urgent(),
                item.mailbox(),
                item.day(),
                described,
                upload);
        ITEMS.add(item.id());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (away) {
            response.setStatus(503);
            return;
        }
        var path = request.getPathInfo().split("/");
        if (request.getMethod().equals("DELETE") && forgetsAcknowledgements) {
            response.setStatus(204);
            return;
        }
        var sent = request.getInputStream().readAllBytes();
        if (request.getMethod().equals("PUT")) {
            hang();
        }
        var answer = passedOn(request, sent);
        if (request.getMethod().equals("DELETE") && answer.statusCode() == 204) {
            ITEMS.remove(new ItemId(path[2]));
        }
        if (request.getMethod().equals("PUT") && answer.statusCode() == 204) {
            ANSWERS.put(path[2], sent);
        }
        response.setStatus(answer.statusCode());
        var cut = request.getMethod().equals("GET") && path.length == 3 && CUT_SHORT.contains(new ItemId(path[2]));
        response.getOutputStream().write(answer.body(), 0, cut ? answer.body().length / 2 : answer.body().length);
    }

    private static void hang() throws IOException {
        try {
            hangsOnAnswers.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private static HttpResponse<byte[]> passedOn(HttpServletRequest request, byte[] sent) throws IOException {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var address = URI.create(Settings.origin("amana.public.origin") + "/courier/v1" + request.getPathInfo() + query);
        var passedOn = HttpRequest.newBuilder(address)
                .header("Authorization", request.getHeader("Authorization"))
                .method(request.getMethod(), sent.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent));
        if (sent.length > 0) {
            passedOn.header("Content-Type", request.getContentType());
        }
        try {
            return HTTP.send(passedOn.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }
}
