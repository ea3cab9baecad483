package org.amana.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * {@code ./mvnw -Pbench}: prints what README says in numbers, and in the end for each goal whether it was reached; fails where
 * one was missed. Starts a house of its own, and stops it. The client runs on
 * the same machine and takes its share of the cores.
 */
public final class Bench {

    private static final Pattern STYLESHEET = Pattern.compile("<link[^>]*rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"");
    private static final int CASES = Integer.getInteger("amana.bench.cases", 10_000);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "machine                %d cores, %s, Java %s, server options %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                HouseUnderTest.serverOptions());
        var goals = new Goals();
        var house = HouseUnderTest.fresh("bench").with("amana.courier.seconds", "1");
        try {
            house.startDatabase();
            var began = System.nanoTime();
            house.startServer();
            System.out.printf(Locale.ROOT, "start to first answer  %.1f s%n", (System.nanoTime() - began) / 1e9);
            home(house.publicOrigin(), goals);
            System.out.printf("memory at rest         %d MB resident%n", residentMegabytes(house.serverProcess().pid()));
            var reports = new BenchReports(house.publicOrigin());
            reports.run(goals);
            new BenchDesk(house, reports).run(CASES, goals);
            // last: what it sends is sealed as it should be, and is no report
            new BenchSealed(house.publicOrigin()).run(goals);
            System.out.printf("memory at the end      %d MB resident%n", residentMegabytes(house.serverProcess().pid()));
        } finally {
            house.stop();
        }
        goals.lines().forEach(System.out::println);
        System.exit(goals.missed() ? 1 : 0);
    }

    private static void home(String origin, Goals goals) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var page = client.send(HttpRequest.newBuilder(URI.create(origin + "/fr/")).build(), HttpResponse.BodyHandlers.ofString());
            var sheet = STYLESHEET.matcher(page.body());
            var requests = 1;
            var bytes = compressed(client, origin + "/fr/");
            while (sheet.find()) {
                requests++;
                bytes += compressed(client, origin + sheet.group(1));
            }
            System.out.printf("home page              %d bytes in %d requests%n", bytes, requests);
            goals.atMost(14_000, bytes, "bytes of the home page");
            goals.atMost(2, requests, "requests of the home page");
        }
    }

    private static long compressed(HttpClient client, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private static long residentMegabytes(long pid) throws Exception {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
