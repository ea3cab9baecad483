package org.amana.intake.pages;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <a:icon name="leave" kind="flip"/>}: one drawing, written into the page where it stands, so that a page needs
 * no second request for its icons and carries only those it shows. Always decoration: a word stands beside it.
 */
@FacesComponent(value = "org.amana.intake.Icon", createTag = true, tagName = "icon", namespace = "urn:amana:pages")
public class Icon extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.amana.intake.Icon";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var name = (String) getAttributes().get("name");
        if (name == null || name.isEmpty()) {
            return;
        }
        var writer = context.getResponseWriter();
        writer.startElement("svg", this);
        writer.writeAttribute("viewBox", "0 0 24 24", null);
        writer.writeAttribute("aria-hidden", "true", null);
        var kind = (String) getAttributes().get("kind");
        if (kind != null) {
            writer.writeAttribute("class", kind, null);
        }
        writer.writeText("", null);
        writer.write(Icons.drawing(name));
        writer.endElement("svg");
    }
}
