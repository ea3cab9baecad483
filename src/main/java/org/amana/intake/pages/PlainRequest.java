package org.amana.intake.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request without the fields that Faces gives a meaning of its own, a view state above all. No form of ours has any, so
 * nobody outside can make the framework read a state, a source of events or a partial update.
 */
final class PlainRequest extends HttpServletRequestWrapper {

    private static final String OF_FACES = "jakarta.faces.";

    PlainRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        return name.startsWith(OF_FACES) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return name.startsWith(OF_FACES) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var plain = new LinkedHashMap<>(super.getParameterMap());
        plain.keySet().removeIf(name -> name.startsWith(OF_FACES));
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
