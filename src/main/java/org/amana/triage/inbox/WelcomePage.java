package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import org.amana.triage.OfficerName;
import org.amana.triage.officers.AccessOutcome;
import org.amana.triage.officers.FirstSignIn;
import org.amana.triage.officers.NewFactor;
import org.amana.triage.officers.TotpEnrolment;

/** For who was given a one-time code: the first sign-in, or a new second factor. Without such a code it tells nothing. */
@Named
@RequestScoped
public class WelcomePage {

    @Inject
    private SentForm form;

    @Inject
    private FirstSignIn firstSignIn;

    @Inject
    private NewFactor newFactor;

    @Inject
    private SecureRandom random;

    @Inject
    private Texts texts;

    private Step step = Step.CODE;
    private boolean touchNeeded;
    private TotpEnrolment totp;
    private String display = "";
    private String sentence = "";

    /** Where somebody is. */
    public enum Step {
        /** Name and code are asked for. */
        CODE,
        /** Invited: chooses a passphrase. */
        FIRST,
        /** An officer already: gives the passphrase they have. */
        FACTOR,
        DONE
    }

    private enum Button {
        OPEN,
        MAKE
    }

    /** Runs before the page is shown. */
    public void act() {
        if (!form.isSent()) {
            return;
        }
        recognise();
        if (step == Step.CODE) {
            refuse(AccessOutcome.NO_SUCH_CODE);
            return;
        }
        totp = TotpEnrolment.shown(form.typed("secret")).orElseGet(() -> TotpEnrolment.begin(random));
        form.chosen("act", Button.values()).filter(pressed -> pressed == Button.MAKE).ifPresent(make -> make());
    }

    /** By the code alone: whose it is decides what can be done with it. */
    private void recognise() {
        var invited = firstSignIn.displayName(getName(), getCode());
        var known = invited.or(() -> newFactor.displayName(getName(), getCode()));
        display = known.orElse("");
        if (known.isPresent()) {
            step = invited.isPresent() ? Step.FIRST : Step.FACTOR;
            touchNeeded = step == Step.FACTOR && newFactor.needsTouch(getName(), getCode());
        }
    }

    private void make() {
        var passphrase = form.secret("passphrase");
        if (step == Step.FIRST && !Arrays.equals(passphrase, form.secret("again"))) {
            sentence = texts.of("welcome.differ");
            status(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var outcome = step == Step.FIRST
                ? firstSignIn.accept(getName(), getCode(), passphrase, totp, form.typed("totp"))
                : newFactor.accept(getName(), getCode(), passphrase, PasskeysPage.touch(form), totp, form.typed("totp"));
        if (outcome == AccessOutcome.DONE) {
            step = Step.DONE;
        } else {
            refuse(outcome);
        }
    }

    private void refuse(AccessOutcome outcome) {
        sentence = texts.of("access." + outcome);
        status(switch (outcome) {
            case WEAK, WRONG_TOTP, TOUCH_MISSING -> HttpServletResponse.SC_BAD_REQUEST;
            case BUSY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_FORBIDDEN;
        });
    }

    private static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    public Step getStep() {
        return step;
    }

    /** Whether this officer's passkey is asked for beside the passphrase. */
    public boolean isTouchNeeded() {
        return touchNeeded;
    }

    public String getSentence() {
        return sentence;
    }

    public String getDisplay() {
        return display;
    }

    public String getName() {
        return form.typed("name");
    }

    public String getCode() {
        return form.typed("code");
    }

    public String getSecret() {
        return totp.base32();
    }

    /** As an authenticator application on the same telephone takes it. */
    public String getAddress() {
        return totp.address(OfficerName.typed(getName()).orElseThrow());
    }

    public String getPicture() {
        return SquareCode.picture(getAddress());
    }
}
