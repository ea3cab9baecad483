package org.amana.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The line between a browser and the world, as the browser's proxy: keeps every byte that leaves the browser, and can break. */
final class Line implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;
    private static final int LONGEST_HEAD = 64 * 1024;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<String> requests = new ArrayList<>();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    /** Addresses whose next answer goes no further than its middle, and whether the line then stays open. */
    private final Map<String, Boolean> middles = new ConcurrentHashMap<>();

    private final CountDownLatch closed = new CountDownLatch(1);

    Line() throws IOException {
        Thread.ofVirtual().start(this::open);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** The next post arrives whole, and its answer never comes back. */
    void loseTheNextAnswer() {
        lostAnswers.incrementAndGet();
    }

    /** The next post is cut in the middle. */
    void cutTheNextPost() {
        cuts.incrementAndGet();
    }

    /** The next answer from there is cut in the middle. */
    void cutTheNextAnswer(String path) {
        middles.put(path, false);
    }

    /** The next answer from there stays in its middle. */
    void holdTheNextAnswer(String path) {
        middles.put(path, true);
    }

    /** Whether it was asked for since. */
    boolean isWaitedFor(String path) {
        return !middles.containsKey(path);
    }

    synchronized byte[] sent() {
        return sent.toByteArray();
    }

    /** First lines of all requests. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }

    private void open() {
        try {
            while (true) {
                var browser = door.accept();
                Thread.ofVirtual().start(() -> serve(browser));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** One request a connection: simpler, and the browser opens another one. */
    private void serve(Socket browser) {
        try (browser) {
            var in = browser.getInputStream();
            var head = head(in);
            if (head.isEmpty()) {
                return;
            }
            var first = head.substring(0, head.indexOf("\r\n"));
            note(first, head.getBytes(StandardCharsets.ISO_8859_1));
            if (first.startsWith("CONNECT ")) {
                // the browser's own questions to its maker
                return;
            }
            var uri = URI.create(first.split(" ")[1]);
            var post = first.startsWith("POST ") && uri.getPath().startsWith("/api/");
            try (var server = new Socket(uri.getHost().equals("localhost") ? "127.0.0.1" : uri.getHost(), uri.getPort())) {
                var out = server.getOutputStream();
                out.write(toOrigin(head, first, uri).getBytes(StandardCharsets.ISO_8859_1));
                long length = length(head);
                boolean cut = post && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                pass(in, out, cut ? length / 2 : length);
                if (cut) {
                    return;
                }
                boolean lose = post && lostAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                var held = middles.remove(uri.getPath());
                if (held != null) {
                    half(server.getInputStream().readAllBytes(), browser.getOutputStream(), held);
                    return;
                }
                server.getInputStream().transferTo(lose ? OutputStream.nullOutputStream() : browser.getOutputStream());
            }
        } catch (IOException | UncheckedIOException | InterruptedException broken) {
            // a browser that leaves is no fault
        }
    }

    /** The whole head, and half of the body. */
    private void half(byte[] answer, OutputStream browser, boolean held) throws IOException, InterruptedException {
        int head = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        browser.write(answer, 0, head + (answer.length - head) / 2);
        browser.flush();
        if (held) {
            closed.await();
        }
    }

    private static String toOrigin(String head, String first, URI uri) {
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var line = first.replace(uri.toString(), path);
        return line + "\r\nConnection: close" + head.substring(first.length()).replaceAll("(?i)\r\n(proxy-)?connection: [^\r]*", "");
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0 && head.length() < LONGEST_HEAD; next = in.read()) {
            head.append((char) next);
            if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static long length(String head) {
        for (var line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return 0;
    }

    private void pass(InputStream in, OutputStream out, long length) throws IOException {
        for (long left = length; left > 0; ) {
            var block = in.readNBytes((int) Math.min(BLOCK, left));
            if (block.length == 0) {
                throw new IOException("the browser stopped");
            }
            note(null, block);
            out.write(block);
            left -= block.length;
        }
        out.flush();
    }

    private synchronized void note(String request, byte[] bytes) {
        if (request != null) {
            requests.add(request);
        }
        sent.writeBytes(bytes);
    }
}
