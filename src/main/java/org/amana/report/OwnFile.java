package org.amana.report;

import java.io.IOException;
import java.io.InputStream;

/** A file that lies beside these classes. */
final class OwnFile {

    private OwnFile() {}

    static byte[] bytes(String name) {
        try (InputStream stream = OwnFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read.", e);
        }
    }
}
