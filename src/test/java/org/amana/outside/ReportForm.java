package org.amana.outside;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** One served report form, filled in as a hurried person does. Sending it again sends the very same form. */
final class ReportForm {

    private static final Pattern CODE = Pattern.compile("<bdi>([0-9]{4})</bdi>");

    private final Visitor visitor;
    private final String path;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private ReportForm(Visitor visitor, String path) {
        this.visitor = visitor;
        this.path = path;
    }

    static ReportForm open(Visitor visitor, String language) throws IOException {
        var form = new ReportForm(visitor, "/" + language + "/write");
        var page = visitor.get(form.path);
        if (page.status() != 200) {
            throw new IOException("the page of the form answered " + page.status());
        }
        for (var name : new String[] {"seed", "issued", "token", "lang"}) {
            form.with(name, hidden(page, name));
        }
        return form.with("q_reporter_type", "RELATIVE")
                .with("q_place_type", "UNKNOWN")
                .with("q_categories", "VIOLENCE")
                .with("q_danger", "UNKNOWN");
    }

    /** The value of a hidden field of a page. */
    static String hidden(Reply page, String name) {
        var input = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        return input.find() ? input.group(1) : "";
    }

    ReportForm with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    ReportForm without(String name) {
        fields.remove(name);
        return this;
    }

    ReportForm telling(String text) {
        return with("q_narrative", text);
    }

    String value(String name) {
        return fields.get(name);
    }

    Visitor visitor() {
        return visitor;
    }

    String path() {
        return path;
    }

    /** All of its text; files go behind it. */
    Multipart body() {
        var body = new Multipart();
        fields.forEach(body::field);
        return body;
    }

    Reply send() throws IOException {
        return send(body());
    }

    Reply send(Multipart body) throws IOException {
        return visitor.post(path, body);
    }

    /** The follow-up code on the page, 24 digits; empty when it is not the code page. */
    static String code(Reply answer) {
        var code = new StringBuilder();
        var groups = CODE.matcher(answer.text());
        while (groups.find()) {
            code.append(groups.group(1));
        }
        return answer.status() == 200 && code.length() == 24 ? code.toString() : "";
    }
}
