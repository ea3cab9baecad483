package org.amana.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** The parts of a body, one after the other, as it streams in. Nothing is ever written to a disk. */
public final class BodyParts {

    private static final int LONGEST_PART_HEADER = 4 * 1024;

    private final FileItemInputIterator parts;

    private BodyParts(FileItemInputIterator parts) {
        this.parts = parts;
    }

    /** The parser would take other kinds of parts too. */
    public static boolean isForm(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Throws {@link IOException}, here and later on, over what is no body in parts and over what the sender's line does. */
    public static BodyParts of(String contentType, InputStream body) throws IOException {
        var parser = new JakartaServletFileUpload<>();
        parser.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        return new BodyParts(Parsing.of(() -> parser.getItemIterator(new Body(contentType, body))));
    }

    public boolean hasNext() throws IOException {
        return Parsing.of(parts::hasNext);
    }

    /** What is left of the part before is thrown away. */
    public BodyPart next() throws IOException {
        return new BodyPart(Parsing.of(parts::next));
    }

    private record Body(String contentType, InputStream stream) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
