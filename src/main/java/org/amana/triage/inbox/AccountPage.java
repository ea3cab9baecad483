package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.amana.triage.officers.AccessOutcome;
import org.amana.triage.officers.ChangePassphrase;

/** An officer's own access. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private SentForm form;

    @Inject
    private ChangePassphrase changePassphrase;

    @Inject
    private Texts texts;

    private String sentence = "";
    private boolean refused;

    private enum Button {
        CHANGE
    }

    /** Runs before the page is shown. */
    public void act() {
        if (form.isSent()) {
            form.chosen("act", Button.values()).ifPresent(pressed -> change());
        }
    }

    private void change() {
        var next = form.secret("next");
        if (!Arrays.equals(next, form.secret("again"))) {
            refuse("welcome.differ", HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        switch (changePassphrase.change(form.secret("present"), form.typed("totp"), next)) {
            case DONE -> sentence = texts.of("account.changed");
            case WEAK -> refuse("access.WEAK", HttpServletResponse.SC_BAD_REQUEST);
            case BUSY -> refuse("access.BUSY", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            default -> refuse("access." + AccessOutcome.REFUSED, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void refuse(String key, int status) {
        sentence = texts.of(key);
        refused = true;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    public String getSentence() {
        return sentence;
    }

    public boolean isRefused() {
        return refused;
    }
}
