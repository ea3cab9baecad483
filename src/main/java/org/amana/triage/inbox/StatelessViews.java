package org.amana.triage.inbox;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Every view but the table's is stateless from its first moment: before that the nonce of PrimeFaces would begin a
 * session, and give a cookie to a stranger who only looks at the sign-in page.
 */
public class StatelessViews extends ViewHandlerWrapper {

    private static final String WITH_TABLE = "/inbox.xhtml";

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        view.setTransient(!WITH_TABLE.equals(viewId));
        return view;
    }
}
