package org.amana.launcher;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Directory;
import org.amana.sealing.Padme;

/**
 * Reports per second through the API, with 4 KiB of text, sealed before the clock starts, each with an id and a mailbox of its own, over
 * lines that stay open. A report counts when 201 has arrived.
 */
final class BenchSealed {

    private static final int[] CLIENTS = {1, 16, 64, 256};
    private static final int WARM_UPS = 5;
    private static final String BOUNDARY = "----bench-5c1d";
    private static final byte[] TEXT =
            ("{\"format\":\"amana-report/1\",\"text\":\"" + "t".repeat(4 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

    private final URI origin;
    private final SecureRandom random = new SecureRandom();

    BenchSealed(String origin) {
        this.origin = URI.create(origin);
    }

    void run(Goals goals) throws Exception {
        warmUp();
        for (var clients : CLIENTS) {
            var figures = measure(clients, clients == 1 ? 1_000 : 6_000);
            System.out.printf(
                    Locale.ROOT,
                    "sealed, %3d clients    %6.1f reports/s, %d failures, %s%n",
                    clients,
                    figures.perSecond(),
                    figures.failures(),
                    figures.percentiles());
            goals.atMost(0, figures.failures(), "failures with " + clients + " clients that seal");
            if (clients > 1) {
                goals.atLeast(600, figures.perSecond(), "sealed reports/s with " + clients + " clients");
            }
        }
    }

    /** The server's compiler is at work through the first twenty thousand and more; what is reached meanwhile is printed too. */
    private void warmUp() throws Exception {
        System.out.print("sealed, warming up     ");
        for (int round = 0; round < WARM_UPS; round++) {
            System.out.printf(Locale.ROOT, "%.1f ", measure(64, 5_000).perSecond());
        }
        System.out.println("reports/s");
    }

    private Figures measure(int clients, int reports) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(requests(reports));
        var failures = new AtomicInteger();
        var nanos = new ConcurrentLinkedQueue<Long>();
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Future<Void>>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(client(waiting, nanos, failures)));
            }
            for (var one : all) {
                one.get();
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Figures(nanos.stream().mapToLong(Long::longValue).toArray(), failures.get(), seconds);
    }

    private Callable<Void> client(ConcurrentLinkedQueue<byte[]> waiting, ConcurrentLinkedQueue<Long> nanos, AtomicInteger failures) {
        return () -> {
            Line line = null;
            for (var request = waiting.poll(); request != null; request = waiting.poll()) {
                var start = System.nanoTime();
                try {
                    line = line == null ? new Line(origin) : line;
                    if (line.send(request) == 201) {
                        nanos.add(System.nanoTime() - start);
                    } else {
                        failures.incrementAndGet();
                    }
                    line = line.openStill();
                } catch (IOException cut) {
                    failures.incrementAndGet();
                    line = null;
                }
            }
            return null;
        };
    }

    private List<byte[]> requests(int count) throws Exception {
        var directory = Directory.parse(URI.create(origin + "/api/v1/directory").toURL().openStream().readAllBytes());
        var recipients = List.of(directory.central().recipient(), directory.recovery());
        var sealed = AgeFile.seal(Padme.padText(TEXT), recipients, random);
        var requests = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            requests.add(request(directory, sealed));
        }
        return requests;
    }

    private byte[] request(Directory directory, byte[] sealed) {
        var body = new ByteArrayOutputStream(sealed.length + 1024);
        field(body, "id", hex(16));
        field(body, "directory", Integer.toString(directory.version()));
        field(body, "desk", directory.central().id());
        field(body, "urgent", "false");
        field(body, "mailbox", hex(32));
        text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"report\"; filename=\"report\"\r\n\r\n");
        body.writeBytes(sealed);
        text(body, "\r\n--" + BOUNDARY + "--\r\n");
        var request = new ByteArrayOutputStream(body.size() + 256);
        text(request, "POST /api/v1/reports HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nContent-Type: multipart/form-data; boundary="
                + BOUNDARY + "\r\nContent-Length: " + body.size() + "\r\n\r\n");
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String hex(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** One connection, for as many reports as the server takes over it. */
    private static final class Line {

        private final Socket socket;
        private final InputStream in;
        private boolean ended;

        Line(URI origin) throws IOException {
            socket = new Socket(origin.getHost(), origin.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }

        int send(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ")[1]);
            int length = 0;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                ended |= lower.equals("connection: close");
                length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
            }
            in.readNBytes(length);
            return status;
        }

        Line openStill() throws IOException {
            if (ended) {
                socket.close();
            }
            return ended ? null : this;
        }

        private String line() throws IOException {
            var text = new StringBuilder();
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new IOException("the line was cut");
                }
                text.append((char) read);
            }
            return text.toString().stripTrailing();
        }
    }
}
