package org.amana.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends the demonstration's reports through the public form, one after the other, as a browser without script would. A
 * start that was interrupted goes on where it stopped.
 */
final class SendDemonstration {

    private final String origin;
    private final Path sent;

    /** @param sent a file that counts what was received */
    SendDemonstration(String origin, Path sent) {
        this.origin = origin;
        this.sent = sent;
    }

    void run() throws IOException, InterruptedException {
        var reports = DemonstrationReport.all();
        var already = Files.exists(sent) ? Integer.parseInt(Files.readString(sent).strip()) : 0;
        if (already == reports.size()) {
            return;
        }
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = already; i < reports.size(); i++) {
                Progress.step("sending invented report " + (i + 1) + " of " + reports.size());
                send(client, reports.get(i));
                Files.writeString(sent, Integer.toString(i + 1));
            }
        }
    }

    private void send(HttpClient client, DemonstrationReport report) throws InterruptedException {
        try {
            var form = PlainForm.open(client, origin, "/" + report.language().tag() + "/write");
            var answer = form.send(report.fields(), report.files());
            if (answer.statusCode() != 200 || PlainForm.code(answer.body()).isEmpty()) {
                throw new CannotStart("The demonstration could not send its reports (answer " + answer.statusCode() + "): begin anew with -Dfresh.");
            }
        } catch (IOException silent) {
            throw new CannotStart("The public side does not answer the demonstration, which sends its reports through it: look at logs/server.log in the folder of the data, then start again; it goes on where it stopped.");
        }
    }
}
