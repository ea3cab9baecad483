package org.amana.outside;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Somebody at the other end of the line: every request on a connection of its own.
 *
 * @param address on this machine from which the requests seem to come
 * @param headers whole lines, on top of those that a browser needs to send
 */
record Visitor(String origin, String address, List<String> headers) {

    static final String FORM = "application/x-www-form-urlencoded";

    static Visitor of(String origin) {
        return new Visitor(origin, "127.0.0.1", List.of());
    }

    Visitor with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Visitor(origin, address, more);
    }

    Visitor from(String other) {
        return new Visitor(origin, other, headers);
    }

    Reply get(String path) throws IOException {
        return request("GET", path);
    }

    Reply request(String method, String path) throws IOException {
        try (var wire = connect()) {
            return wire.send(head(method, path, null, -1)).answer();
        }
    }

    Reply post(String path, String type, byte[] body) throws IOException {
        try (var wire = begin(path, type, body.length)) {
            return wire.sendBlindly(body).answer();
        }
    }

    Reply post(String path, Multipart form) throws IOException {
        return post(path, Multipart.TYPE, form.whole());
    }

    /** Sends no more than the head of a post that announces so many bytes. */
    Wire begin(String path, String type, long length) throws IOException {
        return connect().send(head("POST", path, type, length));
    }

    Wire connect() throws IOException {
        return new Wire(address, URI.create(origin).getPort());
    }

    String head(String method, String path, String type, long length) {
        var lines = new ArrayList<String>();
        lines.add(method + " " + path + " HTTP/1.1");
        lines.addAll(headers);
        addUnlessGiven(lines, "Host", URI.create(origin).getAuthority());
        addUnlessGiven(lines, "Connection", "close");
        if (!method.equals("GET") && !has(lines, "Sec-Fetch-Site")) {
            addUnlessGiven(lines, "Origin", origin);
        }
        if (type != null) {
            lines.add("Content-Type: " + type);
        }
        if (length >= 0) {
            lines.add("Content-Length: " + length);
        }
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static void addUnlessGiven(List<String> lines, String name, String value) {
        if (!has(lines, name)) {
            lines.add(name + ": " + value);
        }
    }

    private static boolean has(List<String> lines, String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        return lines.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
    }
}
