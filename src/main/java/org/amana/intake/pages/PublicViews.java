package org.amana.intake.pages;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;

/** Lets Faces speak of a page by its public address, never by the file of its view. */
public class PublicViews extends ViewHandlerWrapper {

    public PublicViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return Address.of((ServletRequest) context.getExternalContext().getRequest()).path();
    }
}
