package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.amana.triage.collection.CustodyStatus;
import org.amana.triage.custody.DeskSession;
import org.amana.triage.officers.Proof;
import org.amana.triage.officers.SignIn;
import org.amana.triage.officers.SignInOutcome;

/** Name, passphrase and code. Tells a stranger nothing: not who works here, nor what waits. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private SentForm form;

    @Inject
    private DeskSession session;

    @Inject
    private DeskLanguage language;

    @Inject
    private CustodyStatus custody;

    @Inject
    private BeforeUnlocking before;

    @Inject
    private InventedOfficers invented;

    @Inject
    private Texts texts;

    private String name;
    private String passphrase = "";
    private String code = "";
    private String sentence;

    public String signIn() {
        var waited = custody.now();
        return switch (signIn.signIn(name, passphrase.toCharArray(), proof())) {
            case SignInOutcome.SignedIn in -> {
                session.begin(in.token());
                language.remember();
                before.remember(in.token(), waited);
                yield Home.of(in.officer().role()) + "?faces-redirect=true";
            }
            case SignInOutcome.Refused refused -> again("signin.refused", HttpServletResponse.SC_FORBIDDEN);
            case SignInOutcome.Busy busy -> again("signin.busy", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        };
    }

    private Proof proof() {
        var proof = PasskeysPage.proof(form);
        return proof instanceof Proof.Touch ? proof : new Proof.Code(code);
    }

    private String again(String key, int status) {
        sentence = texts.of(key);
        code = "";
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
        return null;
    }

    /** What there is to say above the form, if anything. */
    public String getSentence() {
        if (sentence == null && parameters().containsKey(UnlockedOnly.LOCKED)) {
            return texts.of("signin.locked");
        }
        return sentence;
    }

    public List<InventedOfficers.Invented> getInvented() {
        return invented.all();
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never written back into a page. */
    public String getPassphrase() {
        return "";
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        // Applications show the six digits as two groups of three.
        this.code = code == null ? "" : code.replaceAll("\\s", "");
    }
}
