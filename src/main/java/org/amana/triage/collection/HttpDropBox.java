package org.amana.triage.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.courier.ItemGone;
import org.amana.courier.ItemId;
import org.amana.courier.ItemList;

/** The intake node over the network (protocol, "The courier"). */
final class HttpDropBox implements DropBox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final HttpClient client;
    private final URI base;
    private final String authorization;
    private final Deadlines deadlines;

    /** What was listed, so that the stream of an item can be cut into its parts. */
    private final Map<ItemId, List<Item.Part>> listed = new ConcurrentHashMap<>();

    /** @param base such as {@code https://intake.example/courier/v1} */
    HttpDropBox(HttpClient client, URI base, String authorization, Deadlines deadlines) {
        this.client = client;
        this.base = base;
        this.authorization = authorization;
        this.deadlines = deadlines;
    }

    @Override
    public List<Item> list(int max, int skipped) throws IOException {
        var response = send(request("items?max=" + max + "&skip=" + skipped).GET(), BodyHandlers.ofInputStream());
        try (var body = response.body();
                var deadline = deadlines.closing(body)) {
            must(response, OK);
            var json = body.readNBytes(ItemList.MOST_BYTES + 1);
            if (json.length > ItemList.MOST_BYTES) {
                throw new IOException("the list of the drop box is too long to be one");
            }
            var items = ItemList.parse(json);
            if (skipped == 0) {
                listed.clear();
            }
            items.forEach(item -> listed.put(item.id(), item.parts()));
            return items;
        }
    }

    @Override
    public void fetch(ItemId item, PartReader reader) throws IOException {
        var parts = listed.get(item);
        if (parts == null) {
            throw new ItemGone();
        }
        var response = send(request("items/" + item.hex()).GET(), BodyHandlers.ofInputStream());
        try (var body = response.body();
                var deadline = deadlines.closing(body)) {
            if (response.statusCode() == NOT_FOUND) {
                throw new ItemGone();
            }
            must(response, OK);
            for (var part : parts) {
                var bounded = new BoundedStream(body, part.bytes());
                reader.part(part, bounded);
                bounded.skipRest();
            }
        }
    }

    @Override
    public void acknowledge(ItemId item) throws IOException {
        var response = send(request("items/" + item.hex()).DELETE(), BodyHandlers.discarding());
        if (response.statusCode() != NOT_FOUND) {
            must(response, OK, NO_CONTENT);
        }
    }

    @Override
    public Delivery deliver(String mailbox, AnswerId answer, InputStream sealed, long bytes) throws IOException {
        var body = sealed.readAllBytes();
        if (body.length != bytes) {
            throw new IOException("an answer did not have the size that was announced");
        }
        var response = send(
                request("mailboxes/" + mailbox + "/answers/" + answer.hex())
                        .header("Content-Type", "application/octet-stream")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body)),
                BodyHandlers.discarding());
        if (response.statusCode() == GONE) {
            return Delivery.BURNED;
        }
        must(response, OK, CREATED, NO_CONTENT);
        return Delivery.DELIVERED;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/" + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request.build(), handler);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the courier was stopped");
        }
    }

    private static void must(HttpResponse<?> response, int... expected) throws IOException {
        for (var status : expected) {
            if (response.statusCode() == status) {
                return;
            }
        }
        throw new IOException("the drop box answered " + response.statusCode());
    }
}
