package org.amana.intake.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A request as pages may see it. What stands in an address was perhaps written by somebody else, in a link: a page that
 * is only asked for sees nothing of it but what our own redirects say. A seed from there would make a family send under
 * a follow-up code that the writer of the link knows, and ticks and texts would be taken for the reader's own.
 *
 * <p>The fields that Faces gives a meaning of its own, a view state above all, are in no form of ours: nobody outside can
 * make the framework read a state, a source of events or a partial update.
 */
final class PlainRequest extends HttpServletRequestWrapper {

    private static final String OF_FACES = "jakarta.faces.";
    private static final Set<String> OF_OUR_REDIRECTS = Set.of("open", "closed");

    PlainRequest(HttpServletRequest request) {
        super(request);
    }

    private boolean isSeen(String name) {
        return "POST".equals(getMethod()) ? !name.startsWith(OF_FACES) : OF_OUR_REDIRECTS.contains(name);
    }

    @Override
    public String getParameter(String name) {
        return isSeen(name) ? super.getParameter(name) : null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return isSeen(name) ? super.getParameterValues(name) : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var plain = new LinkedHashMap<>(super.getParameterMap());
        plain.keySet().removeIf(name -> !isSeen(name));
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
