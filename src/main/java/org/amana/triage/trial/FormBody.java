package org.amana.triage.trial;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** A form as a browser sends it: multipart/form-data, with a border of its own. */
final class FormBody {

    private static final Pattern HIDDEN = Pattern.compile("<input(?=[^>]*type=\"hidden\")[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final long DIGITS = 1_000_000_000_000_000L;

    private final String border;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    FormBody(SecureRandom random) {
        border = "---------------------------" + random.nextLong(DIGITS);
    }

    String type() {
        return "multipart/form-data; boundary=" + border;
    }

    FormBody field(String name, String value) {
        return part(name, "", value.getBytes(StandardCharsets.UTF_8));
    }

    FormBody file(String name, byte[] content) {
        return part(name, "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
    }

    /** The fields that the page of a form carries. */
    FormBody hiddenOf(String page) {
        var inputs = HIDDEN.matcher(page);
        while (inputs.find()) {
            var name = NAME.matcher(inputs.group());
            var value = VALUE.matcher(inputs.group());
            if (name.find()) {
                field(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return this;
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }

    private FormBody part(String name, String more, byte[] content) {
        var head = "--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
