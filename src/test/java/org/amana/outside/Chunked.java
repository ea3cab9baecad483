package org.amana.outside;

import java.io.IOException;

/** A body whose length nobody knows before its end. */
final class Chunked {

    private static final int CHUNK = 64 * 1024;

    private Chunked() {}

    static Reply post(Visitor visitor, String path, String type, byte[] body) throws IOException {
        try (var wire = visitor.connect()) {
            wire.send(visitor.with("Transfer-Encoding: chunked").head("POST", path, type, -1));
            send(wire, body);
            return wire.answer();
        }
    }

    /** Goes on until the server does not listen any more. */
    private static void send(Wire wire, byte[] body) {
        try {
            for (int from = 0; from < body.length; from += CHUNK) {
                int length = Math.min(CHUNK, body.length - from);
                wire.send(Integer.toHexString(length) + "\r\n").send(body, from, length).send("\r\n");
            }
            wire.send("0\r\n\r\n");
        } catch (IOException refusedMeanwhile) {
            // the answer says why
        }
    }
}
