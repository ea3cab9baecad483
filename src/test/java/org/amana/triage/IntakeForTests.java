package org.amana.triage;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.amana.courier.CourierToken;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.courier.ItemList;
import org.amana.platform.KeyFile;
import org.amana.platform.Settings;

/** An intake node that tests fill: speaks the courier's protocol, keeps everything in memory, does as it is told. */
@WebServlet("/courier/v1/*")
public class IntakeForTests extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final Map<ItemId, Waiting> ITEMS = new ConcurrentHashMap<>();
    static final Map<String, byte[]> ANSWERS = new ConcurrentHashMap<>();
    static final Set<String> BURNED = ConcurrentHashMap.newKeySet();
    static volatile boolean away;
    static volatile boolean forgetsAcknowledgements;
    static volatile ItemId cutShort;

    record Waiting(Item item, List<byte[]> parts) {}

    static void put(Item item, List<byte[]> parts) {
        ITEMS.put(item.id(), new Waiting(item, parts));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = KeyFile.read32(Settings.folder("amana.triage.keys").resolve(CourierToken.FILE));
        if (!CourierToken.authorization(token).equals(request.getHeader("Authorization"))) {
            response.setStatus(401);
        } else if (away) {
            response.setStatus(503);
        } else {
            answer(request, response, request.getPathInfo().split("/"));
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String[] path) throws IOException {
        switch (request.getMethod() + path.length) {
            case "GET2" -> response.getOutputStream()
                    .write(ItemList.toJson(ITEMS.values().stream().map(Waiting::item).toList()));
            case "GET3" -> send(response, ITEMS.get(new ItemId(path[2])));
            case "DELETE3" -> {
                if (!forgetsAcknowledgements) {
                    ITEMS.remove(new ItemId(path[2]));
                }
                response.setStatus(204);
            }
            default -> deliver(request, response, path[2]);
        }
    }

    private static void send(HttpServletResponse response, Waiting waiting) throws IOException {
        if (waiting == null) {
            response.setStatus(404);
            return;
        }
        for (var part : waiting.parts()) {
            var bytes = waiting.item().id().equals(cutShort) ? part.length / 2 : part.length;
            response.getOutputStream().write(part, 0, bytes);
        }
    }

    private static void deliver(HttpServletRequest request, HttpServletResponse response, String mailbox) throws IOException {
        if (BURNED.contains(mailbox)) {
            response.setStatus(410);
            return;
        }
        ANSWERS.put(mailbox, request.getInputStream().readAllBytes());
        response.setStatus(204);
    }
}
