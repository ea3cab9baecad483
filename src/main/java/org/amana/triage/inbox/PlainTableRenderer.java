package org.amana.triage.inbox;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * The table of PrimeFaces as a plain HTML table. Called a grid it would promise arrow keys that it does not have, and
 * screen readers would stop reading it as a table.
 */
public class PlainTableRenderer extends DataTableRenderer {

    private static final Set<String> GRID = Set.of("grid", "gridcell");

    @Override
    public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
        var writer = context.getResponseWriter();
        context.setResponseWriter(new WithoutGrid(writer));
        try {
            super.encodeEnd(context, component);
        } finally {
            context.setResponseWriter(writer);
        }
    }

    private static final class WithoutGrid extends ResponseWriterWrapper {

        WithoutGrid(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            if (!"role".equals(name) || !GRID.contains(value)) {
                super.writeAttribute(name, value, property);
            }
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer other) {
            return new WithoutGrid(getWrapped().cloneWithWriter(other));
        }
    }
}
