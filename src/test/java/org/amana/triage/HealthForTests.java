package org.amana.triage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.amana.platform.Settings;

/** What the desk says to whoever watches the house. */
final class HealthForTests {

    private HealthForTests() {}

    /** Status and words, as {@code 503 directory\n}. */
    static String said() throws IOException, InterruptedException {
        var address = URI.create(Settings.origin("amana.desk.origin") + "/desk/health");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
