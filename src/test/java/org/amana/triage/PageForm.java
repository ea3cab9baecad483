package org.amana.triage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A form of a page as it was served. What is not in it cannot be filled in, ticked or pressed: as for a person, without script. */
final class PageForm {

    private static final Pattern CONTROL = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<(select|textarea)\\b([^>]*)>(.*?)</\\3>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected[^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final Map<String, String> filled = new LinkedHashMap<>();
    private final List<String> fields = new ArrayList<>();
    private final Map<String, String> boxes = new LinkedHashMap<>();
    private final Map<String, String> buttons = new LinkedHashMap<>();

    private PageForm(String html) {
        var controls = CONTROL.matcher(html);
        while (controls.find()) {
            if (controls.group(1) == null) {
                many(controls.group(3), controls.group(4), controls.group(5));
            } else if (controls.group(1).equals("button")) {
                buttons.put(attribute(controls.group(2), "id"), pair(controls.group(2)));
            } else {
                input(controls.group(2));
            }
        }
    }

    /** The form with this id. */
    static PageForm of(String page, String id) {
        var form = Pattern.compile("<form\\b[^>]*\\bid=\"" + id + "\"[^>]*>(.*?)</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) {
            throw new AssertionError("the page has no form " + id);
        }
        return new PageForm(form.group(1));
    }

    PageForm fill(String field, String value) {
        if (!fields.contains(field)) {
            throw new AssertionError("the form has no field " + field + " among " + fields);
        }
        filled.put(field, value);
        return this;
    }

    PageForm tick(String box) {
        if (!boxes.containsKey(box)) {
            throw new AssertionError("the form has no box " + box + " among " + boxes.keySet());
        }
        filled.put(box, boxes.get(box));
        return this;
    }

    /** One of several with the same name. */
    PageForm tick(String name, String value) {
        tick(name);
        filled.put(name, value);
        return this;
    }

    /** The body that a browser sends when the button with this id is pressed. */
    String press(String button) {
        if (!buttons.containsKey(button)) {
            throw new AssertionError("the form has no button " + button + " among " + buttons.keySet());
        }
        return body() + "&" + buttons.get(button);
    }

    boolean has(String button) {
        return buttons.containsKey(button);
    }

    /** Of a form that is forged: with what no button of it says. */
    String body() {
        return String.join("&", filled.entrySet().stream().map(field -> pair(field.getKey(), field.getValue())).toList());
    }

    private void input(String attributes) {
        var name = attribute(attributes, "name");
        var isBox = attributes.matches("(?s).*type=\"(checkbox|radio)\".*");
        if (isBox) {
            boxes.put(name, attribute(attributes, "value"));
        } else {
            fields.add(name);
        }
        if (!isBox || attributes.contains("checked")) {
            filled.put(name, attribute(attributes, "value"));
        }
    }

    private void many(String kind, String attributes, String content) {
        var name = attribute(attributes, "name");
        fields.add(name);
        filled.put(name, kind.equals("textarea") ? unescaped(content.replaceFirst("^\n", "")) : chosen(content));
    }

    private static String chosen(String options) {
        var chosen = CHOSEN.matcher(options);
        var first = OPTION.matcher(options);
        return chosen.find() ? attribute(chosen.group(1), "value") : first.find() ? attribute(first.group(1), "value") : "";
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    private static String pair(String attributes) {
        return pair(attribute(attributes, "name"), attribute(attributes, "value"));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
