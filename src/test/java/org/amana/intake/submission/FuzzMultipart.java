package org.amana.intake.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form in parts, up to its first file: fields within their bounds, or a refusal that has a sentence. */
public final class FuzzMultipart {

    private static final String TYPE = "multipart/form-data; boundary=b";

    private FuzzMultipart() {}

    public static byte[][] seeds() {
        return new byte[][] {
            form("Content-Disposition: form-data; name=\"q_narrative\"\r\n\r\nقال\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n"
                    + "Content-Type: image/jpeg\r\n\r\n\u00ff\u00d8"),
            form("Content-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n"),
            form("Content-Disposition: form-data; name=\"files\"; filename=\"a\0.jpg\"\r\n\r\nx"),
            form("Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''%41\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--")
        };
    }

    private static byte[] form(String part) {
        return ("--b\r\n" + part + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var fields = new FormFields();
        try {
            new MultipartForm(new LeaveFiles(), REQUEST, fields, destination -> {
                        throw new AssertionError("files were not wanted");
                    })
                    .read(new ByteArrayInputStream(input));
        } catch (RefusedBody | IOException refused) {
            // as it should be: the filter has a sentence for each of them
        }
        if (fields.asParameters().size() > FormFields.MOST_FIELDS) {
            throw new AssertionError("more fields than the bound");
        }
    }

    private static final class LeaveFiles implements UploadPlan {

        @Override
        public boolean takesFilesAt(String path) {
            return true;
        }

        @Override
        public boolean mustComeFirst(String field) {
            return field.startsWith("q_");
        }

        @Override
        public Decision decide(HttpServletRequest request, Map<String, String[]> fields) {
            return new Decision.Leave();
        }
    }

    /** The head of a request that says no more than what follows. */
    private static final HttpServletRequest REQUEST = (HttpServletRequest) Proxy.newProxyInstance(
            FuzzMultipart.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) -> switch (method.getName()) {
                case "getContentType" -> TYPE;
                case "getContentLengthLong" -> -1L;
                case "getHeader" -> "content-type".equalsIgnoreCase((String) arguments[0]) ? TYPE : null;
                default -> throw new AssertionError("asked for " + method.getName());
            });
}
