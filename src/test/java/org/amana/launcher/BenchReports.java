package org.amana.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reports per second through the plain form, sealed by the server. The pages of the forms are fetched before the clock
 * starts; a report counts when its code page has arrived, whole, with a code on it.
 */
final class BenchReports {

    private static final int[] CLIENTS = {1, 4, 16, 64};
    private static final int WARM_UP = 600;
    private static final String TEXT = "Le récit d'une personne, sans nom ni lieu. ".repeat(100).substring(0, 3900);

    private final String origin;
    private final AtomicInteger sent = new AtomicInteger();

    BenchReports(String origin) {
        this.origin = origin;
    }

    void run(Goals goals) throws Exception {
        measure(4, WARM_UP);
        for (var clients : CLIENTS) {
            var figures = measure(clients, clients == 1 ? 300 : 1200);
            System.out.printf(
                    Locale.ROOT,
                    "reports, %2d clients    %6.1f reports/s, %d failures, %s%n",
                    clients,
                    figures.perSecond(),
                    figures.failures(),
                    figures.percentiles());
            goals.atMost(0, figures.failures(), "failures with " + clients + " clients");
            if (clients == CLIENTS[CLIENTS.length - 1]) {
                goals.atLeast(150, figures.perSecond(), "reports/s with " + clients + " clients");
            }
        }
    }

    /** How many have been received so far. */
    int sent() {
        return sent.get();
    }

    /** Sends {@code reports} reports, each with a form of its own. */
    Figures measure(int clients, int reports) throws Exception {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var forms = new ConcurrentLinkedQueue<PlainForm>();
            together(clients, () -> {
                while (forms.size() < reports) {
                    forms.add(PlainForm.open(http, origin, "/fr/write"));
                }
            });
            var failures = new AtomicInteger();
            var nanos = new ConcurrentLinkedQueue<Long>();
            var began = System.nanoTime();
            together(clients, () -> {
                for (var form = forms.poll(); form != null; form = forms.poll()) {
                    var start = System.nanoTime();
                    if (received(form)) {
                        nanos.add(System.nanoTime() - start);
                        sent.incrementAndGet();
                    } else {
                        failures.incrementAndGet();
                    }
                }
            });
            var seconds = (System.nanoTime() - began) / 1e9;
            return new Figures(nanos.stream().mapToLong(Long::longValue).toArray(), failures.get(), seconds);
        }
    }

    static Map<String, List<String>> alert(String text) {
        return Map.of(
                "q_reporter_type", List.of("RELATIVE"),
                "q_place_type", List.of("UNKNOWN"),
                "q_categories", List.of("VIOLENCE"),
                "q_narrative", List.of(text),
                "q_danger", List.of("UNKNOWN"));
    }

    private static boolean received(PlainForm form) throws InterruptedException {
        try {
            var answer = form.send(alert(TEXT), List.of());
            return answer.statusCode() == 200 && !PlainForm.code(answer.body()).isEmpty();
        } catch (IOException failed) {
            return false;
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void together(int clients, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
    }
}
