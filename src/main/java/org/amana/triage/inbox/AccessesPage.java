package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.Role;
import org.amana.triage.officers.CloseOfficer;
import org.amana.triage.officers.InviteOfficer;
import org.amana.triage.officers.InviteOutcome;
import org.amana.triage.officers.ListOfficers;
import org.amana.triage.officers.OfficerSummary;
import org.amana.triage.officers.ResetFactor;

/** Accounts: the administrator invites, closes and asks for a new second factor; a colleague of the desk confirms that. */
@Named
@RequestScoped
public class AccessesPage {

    @Inject
    private SentForm form;

    @Inject
    private ListOfficers list;

    @Inject
    private InviteOfficer invite;

    @Inject
    private ResetFactor reset;

    @Inject
    private CloseOfficer close;

    @Inject
    private DeskFrontPage front;

    @Inject
    private When when;

    @Inject
    private Texts texts;

    private String sentence = "";
    private boolean refused;
    private Once once;

    /**
     * What is shown once, in the direct answer to the form: no address leads to it again.
     *
     * @param code as it is written on paper
     */
    public record Once(String title, String code, String next) {}

    private enum Button {
        INVITE,
        WITHDRAW,
        ASK,
        CONFIRM,
        CLOSE
    }

    /** Runs before the page is shown. */
    public void act() {
        if (form.isSent()) {
            form.chosen("act", Button.values()).ifPresent(this::carryOut);
        }
    }

    private void carryOut(Button pressed) {
        switch (pressed) {
            case INVITE -> invite();
            case WITHDRAW -> chosen().ifPresent(this::withdraw);
            case ASK -> say(chosen().filter(reset::ask).isPresent(), "factor.asked", "factor.not.possible");
            case CONFIRM -> confirm();
            case CLOSE -> close();
        }
    }

    private void invite() {
        var role = Arrays.stream(Role.values()).filter(one -> one.name().equals(form.typed("role"))).findFirst();
        if (role.isEmpty()) {
            refuse("officers.not.a.role");
            return;
        }
        switch (invite.invite(form.typed("name"), form.typed("display"), role.get())) {
            case InviteOutcome.Invited made -> once = new Once(
                    texts.of("invite.made", made.name()),
                    made.code().shown(),
                    texts.of("invite.next", when.dayAndHour(made.until())));
            case InviteOutcome.NameTaken taken -> refuse("officers.taken");
            case InviteOutcome.NotAName not -> refuse("officers.not.a.name");
        }
    }

    private void withdraw(OfficerName name) {
        invite.withdraw(name);
        sentence = texts.of("invite.withdrawn", name);
    }

    private void confirm() {
        var officer = chosen();
        officer.flatMap(reset::confirm)
                .ifPresentOrElse(
                        code -> once = new Once(
                                texts.of("factor.confirmed", officer.get()), code.shown(), texts.of("factor.next")),
                        () -> refuse("factor.not.possible"));
    }

    private void close() {
        if (form.typed("sure").isEmpty()) {
            refuse("close.not.sure");
        } else {
            say(chosen().filter(close::close).isPresent(), "close.done", "close.not.possible");
        }
    }

    private Optional<OfficerName> chosen() {
        return OfficerName.typed(form.typed("officer"));
    }

    private void say(boolean done, String yes, String no) {
        if (done) {
            sentence = texts.of(yes, form.typed("officer"));
        } else {
            refuse(no);
        }
    }

    private void refuse(String key) {
        sentence = texts.of(key);
        refused = true;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Who is still there, other than the officer who asks. */
    public List<OfficerSummary> getOthers() {
        return list.all().stream()
                .filter(OfficerSummary::open)
                .filter(officer -> !officer.name().equals(front.getOfficer().name()))
                .toList();
    }

    /** Those who hold a desk's key: only for them somebody could confirm. */
    public List<OfficerSummary> getMembers() {
        return getOthers().stream().filter(officer -> !officer.desks().isEmpty()).toList();
    }

    /** For whom the administrator asked, and the officer who looks may confirm. */
    public List<OfficerSummary> getAsking() {
        var mine = reset.mine();
        return list.all().stream().filter(officer -> mine.contains(officer.name())).toList();
    }

    public List<ListOfficers.Expected> getExpected() {
        return list.expected();
    }

    public String until(ListOfficers.Expected expected) {
        return texts.of("invite.until", when.dayAndHour(expected.until()));
    }

    /** What somebody typed into a form that was refused. */
    public String stillTyped(String field) {
        return refused ? form.typed(field) : "";
    }

    public String getSentence() {
        return sentence;
    }

    public boolean isRefused() {
        return refused;
    }

    public Once getOnce() {
        return once;
    }
}
