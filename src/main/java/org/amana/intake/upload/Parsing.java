package org.amana.intake.upload;

import java.io.IOException;
import java.nio.file.InvalidPathException;

/** A step of the parser. Over a zero byte in a name, or an end within a boundary, it throws what it does not declare. */
@FunctionalInterface
interface Parsing<T> {

    T step() throws IOException;

    static <T> T of(Parsing<T> step) throws IOException {
        try {
            return step.step();
        } catch (InvalidPathException | IndexOutOfBoundsException malformed) {
            // without its cause, which quotes the name
            throw new IOException("no body in parts");
        }
    }
}
