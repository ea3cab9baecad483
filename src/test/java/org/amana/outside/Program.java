package org.amana.outside;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRefused;

/**
 * Something that calls the API as stock tools do: without a cookie, and without the headers that browsers add.
 *
 * @param headers whole lines
 */
record Program(HouseUnderTest house, List<String> headers) {

    private static final String API = "/api/v1";

    static Program of(HouseUnderTest house) {
        return new Program(house, List.of());
    }

    Program with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Program(house, more);
    }

    /** Whoever has this secret of a mailbox, 43 characters. */
    Program bearing(String secret) {
        return with("Authorization: Bearer " + secret);
    }

    Reply get(String path) throws IOException {
        return request("GET", path);
    }

    Reply request(String method, String path) throws IOException {
        try (var wire = connect()) {
            return described(method, path, wire.send(head(method, path, null, -1)).answer());
        }
    }

    Reply post(String path, Multipart form) throws IOException {
        var body = form.whole();
        var answer = post(path, Multipart.TYPE, body);
        Description.mustDeclareBody("POST", API + path, body, answer);
        return answer;
    }

    Reply post(String path, String type, byte[] body) throws IOException {
        try (var wire = begin(path, type, body.length)) {
            return described("POST", path, wire.sendBlindly(body).answer());
        }
    }

    Wire begin(String path, String type, long length) throws IOException {
        return connect().send(head("POST", path, type, length));
    }

    Directory directory() throws IOException {
        try {
            return Directory.parse(get("/directory").body());
        } catch (DirectoryRefused wrong) {
            throw new IOException(wrong);
        }
    }

    static String problem(Reply answer) {
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject().getString("type").replace("urn:amana:problem:", "");
        }
    }

    private Reply described(String method, String path, Reply answer) {
        Description.mustDeclare(method, API + path, answer);
        return answer;
    }

    private Wire connect() throws IOException {
        return new Wire("127.0.0.1", URI.create(house.publicOrigin()).getPort());
    }

    private String head(String method, String path, String type, long length) {
        var lines = new ArrayList<>(List.of(
                method + " " + API + path + " HTTP/1.1",
                "Host: " + URI.create(house.publicOrigin()).getAuthority(),
                "Connection: close"));
        lines.addAll(headers);
        if (type != null) {
            lines.add("Content-Type: " + type);
        }
        if (length >= 0) {
            lines.add("Content-Length: " + length);
        }
        return String.join("\r\n", lines) + "\r\n\r\n";
    }
}
