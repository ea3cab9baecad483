package org.amana.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of the public side as a browser without script sees and sends it: the page is fetched, its hidden fields are
 * kept, fields go first and files last.
 */
final class PlainForm {

    /** One file of the form. */
    record Attached(String name, String type, byte[] content) {}

    private static final Pattern HIDDEN = Pattern.compile("<input(?=[^>]*type=\"hidden\")[^>]*>");
    private static final Pattern SEND = Pattern.compile("<(?:button|input)(?=[^>]*\\bid=\"send\")[^>]*>");
    private static final Pattern CODE = Pattern.compile("(?<![0-9])([0-9]{4})(?![0-9])");
    private static final String BOUNDARY = "----amana-plain-form-5d1c1b7a";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client;
    private final URI address;
    private final String origin;
    private final Map<String, String> hidden;

    private PlainForm(HttpClient client, URI address, String origin, Map<String, String> hidden) {
        this.client = client;
        this.address = address;
        this.origin = origin;
        this.hidden = hidden;
    }

    /** Fetches the page and keeps its hidden fields, the send button among them. */
    static PlainForm open(HttpClient client, String origin, String path) throws IOException, InterruptedException {
        var address = URI.create(origin + path);
        var page = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), text());
        if (page.statusCode() != 200) {
            throw new IOException("the page of the form answered " + page.statusCode());
        }
        return new PlainForm(client, address, origin, hidden(page.body()));
    }

    /** The answer to the POST: the code page when the report was received. */
    HttpResponse<String> send(Map<String, List<String>> fields, List<Attached> files) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", origin)
                .POST(body(fields, files))
                .build();
        return client.send(request, text());
    }

    /** The six groups of the follow-up code as they stand on the code page, without spaces; empty when there are none. */
    static String code(String page) {
        var digits = new StringBuilder();
        var groups = CODE.matcher(page.replaceAll("(?s)<style.*?</style>|<svg.*?</svg>|<[^>]*>", " "));
        while (groups.find() && digits.length() < 24) {
            digits.append(groups.group(1));
        }
        return digits.length() == 24 ? digits.toString() : "";
    }

    private BodyPublisher body(Map<String, List<String>> fields, List<Attached> files) {
        var parts = new ArrayList<BodyPublisher>();
        hidden.forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                parts.add(field(name, value));
            }
        });
        fields.forEach((name, values) -> values.forEach(value -> parts.add(field(name, value))));
        for (var file : files) {
            parts.add(BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                    + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n"));
            parts.add(BodyPublishers.ofByteArray(file.content()));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher field(String name, String value) {
        return BodyPublishers.ofString(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        for (var pattern : List.of(HIDDEN, SEND)) {
            var inputs = pattern.matcher(page);
            while (inputs.find()) {
                fields.put(attribute(inputs, "name"), attribute(inputs, "value"));
            }
        }
        fields.remove("");
        return fields;
    }

    private static String attribute(Matcher tag, String name) {
        var value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag.group());
        return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }
}
