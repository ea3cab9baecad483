package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.amana.triage.officers.AccessOutcome;
import org.amana.triage.officers.ChangePasskeys;
import org.amana.triage.officers.Proof;
import org.amana.triage.officers.passkeys.Authenticators;
import org.amana.triage.officers.passkeys.Passkey;

/** An officer's own passkeys. The script of the page asks the authenticator; everything is checked here. */
@Named
@RequestScoped
public class PasskeysPage {

    @Inject
    private SentForm form;

    @Inject
    private Authenticators authenticators;

    @Inject
    private ChangePasskeys passkeys;

    @Inject
    private DeskFrontPage front;

    @Inject
    private When when;

    @Inject
    private Texts texts;

    private String sentence = "";
    private boolean refused;

    private enum Button {
        ADD,
        REMOVE
    }

    /** Runs before the page is shown. */
    public void act() {
        if (form.isSent()) {
            form.chosen("act", Button.values()).ifPresent(this::carryOut);
        }
    }

    private void carryOut(Button pressed) {
        var outcome = switch (pressed) {
            case ADD -> passkeys.add(form.secret("present"), proof(), form.typed("made"), form.typed("made.prf"));
            case REMOVE -> passkeys.removeAll(form.secret("present"), proof());
        };
        refused = outcome != AccessOutcome.DONE;
        sentence = texts.of(refused ? "access." + outcome : "passkeys." + pressed);
        if (refused) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(
                            outcome == AccessOutcome.BUSY
                                    ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                                    : HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Proof proof() {
        return proof(form);
    }

    /** A touch where the script brought one, else the code of an application. */
    static Proof proof(SentForm form) {
        return touch(form).<Proof>map(touch -> touch).orElseGet(() -> new Proof.Code(form.typed("totp")));
    }

    static Optional<Proof.Touch> touch(SentForm form) {
        return Optional.of(form.typed("answer")).filter(answer -> !answer.isEmpty()).map(answer -> new Proof.Touch(answer, form.typed("prf")));
    }

    /** Whether there can be any at this desk's address. */
    public boolean isPossible() {
        return authenticators.arePossible();
    }

    public List<Passkey> getMine() {
        return passkeys.mine();
    }

    /** Whether the passphrase alone opens nothing: it cannot be changed alone either. */
    public boolean isNeeded() {
        return getMine().stream().anyMatch(passkey -> passkey.wrappedIdentity().isPresent());
    }

    public String line(Passkey passkey) {
        return texts.of(
                passkey.wrappedIdentity().isPresent() ? "passkeys.strong" : "passkeys.plain", when.day(passkey.added()));
    }

    /** What the script asks an authenticator that is known, as JSON. */
    public String getQuestion() {
        return authenticators.question();
    }

    /** What the script asks a new authenticator, as JSON. */
    public String getInvitation() {
        var officer = front.getOfficer();
        return authenticators.invitation(officer.name(), officer.displayName());
    }

    public String getSentence() {
        return sentence;
    }

    public boolean isRefused() {
        return refused;
    }
}
