package org.amana.intake.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileItemInput;

/** One part of a body, readable until the next one is asked for. Its names are as the sender wrote them. */
public final class BodyPart {

    private final FileItemInput part;

    BodyPart(FileItemInput part) {
        this.part = part;
    }

    /** Of the field, or {@code null} when the sender gave none. */
    public String field() {
        return part.getFieldName();
    }

    /** Whether it is text; otherwise it is a file. */
    public boolean isText() {
        return part.isFormField();
    }

    /** Of the file. Throws {@link IOException} for what can be no file's name. */
    public String fileName() throws IOException {
        return Parsing.of(part::getName);
    }

    /** To be read and not skipped: that asks the parser another way. */
    public InputStream content() throws IOException {
        return new FilterInputStream(Parsing.of(part::getInputStream)) {

            @Override
            public int read() throws IOException {
                return Parsing.of(super::read);
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return Parsing.of(() -> super.read(target, offset, length));
            }
        };
    }
}
