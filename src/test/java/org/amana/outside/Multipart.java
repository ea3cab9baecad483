package org.amana.outside;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a form with files, in exactly the order and shape in which it is put together. */
final class Multipart {

    static final String BOUNDARY = "----outside-7f1b93c2";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
        return raw("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    Multipart file(String name, String type, byte[] content) {
        return beginFile(name, type).raw(content).raw("\r\n");
    }

    /** Everything before the content of a file. */
    Multipart beginFile(String name, String type) {
        return raw("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
    }

    Multipart raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    Multipart raw(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    /** With the end that a browser sends. */
    byte[] whole() {
        return raw("--" + BOUNDARY + "--\r\n").begun();
    }

    /** What was put together so far, without an end. */
    byte[] begun() {
        return bytes.toByteArray();
    }
}
