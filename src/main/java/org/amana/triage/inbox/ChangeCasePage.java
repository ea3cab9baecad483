package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.ChangeCase;
import org.amana.triage.casefile.ChangeOutcome;
import org.amana.triage.casefile.DecideTogether;
import org.amana.triage.casefile.TakeCase;
import org.amana.triage.casefile.UnmaskIdentity;
import org.amana.triage.casefile.UnmaskOutcome;

/**
 * The form of the case page. What is done ends in a redirect; what could not be done shows the page again with what was
 * typed, the present version, and who was faster. The whole page is one form, so that an answer half written survives
 * the saving of an urgency.
 */
@Named
@RequestScoped
public class ChangeCasePage {

    private static final List<String> TEXTS = List.of("note", "answer", "reason");
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;

    @Inject
    private SentForm form;

    @Inject
    private CasePage page;

    @Inject
    private ChangeCase change;

    @Inject
    private TakeCase take;

    @Inject
    private DecideTogether together;

    @Inject
    private AddNote addNote;

    @Inject
    private AnswerReporter answer;

    @Inject
    private UnmaskIdentity unmask;

    @Inject
    private EndCasePage end;

    @Inject
    private CaseHistory history;

    @Inject
    private CaseFacts facts;

    @Inject
    private Texts texts;

    private String sentence;
    private boolean refused;
    private String written = "";
    private List<CaseHistory.Line> since = List.of();
    private List<CaseFacts.Row> identities = List.of();

    /** What a button of the form asks for. */
    private enum Button {
        SAVE,
        NOTE,
        ANSWER,
        UNMASK,
        DELETE_IDENTITY,
        PROPOSE_END,
        DECLINE_END,
        DESTROY
    }

    /**
     * Runs before anything is shown. The form is a plain one, not restored as a view: restoring would open the case once
     * more, and every opening is written to the log.
     */
    public String act() throws IOException {
        var outcome = form.isSent() ? form.chosen("act", Button.values()).map(this::carryOut).orElse(null) : null;
        if (outcome == null) {
            page.open();
        }
        return outcome;
    }

    private String carryOut(Button pressed) {
        return switch (pressed) {
            case SAVE -> save();
            case NOTE -> note();
            case ANSWER -> answer();
            case UNMASK -> unmask();
            case DELETE_IDENTITY -> end.deleteIdentity();
            case PROPOSE_END -> end.propose();
            case DECLINE_END -> end.decline();
            case DESTROY -> end.confirm();
        };
    }

    /** Saves what differs from what the form showed: each an act of its own, all of them or none. */
    private String save() {
        return withCase(id -> {
            var decisions = new ArrayList<LongFunction<ChangeOutcome>>();
            form.chosen("urgency", Urgency.values())
                    .ifPresent(level -> decisions.add(version -> change.setUrgency(id, version, level)));
            form.chosen("state", CaseState.values())
                    .ifPresent(next -> decisions.add(version -> change.setState(id, version, next)));
            form.chosen("assigned", Assigned.values())
                    .ifPresent(who -> decisions.add(version -> assign(id, version, who)));
            return settle(together.all(form.version(), decisions), "saved", "");
        });
    }

    private ChangeOutcome assign(CaseId id, long version, Assigned who) {
        return who == Assigned.ME ? take.take(id, version) : take.release(id, version);
    }

    private String note() {
        if (!fits("note", AddNote.MOST_LETTERS)) {
            return null;
        }
        return withCase(id -> settle(addNote.add(id, form.typed("note")), "noted", "note"));
    }

    private String answer() {
        if (!fits("answer", AnswerReporter.MOST_LETTERS)) {
            return null;
        }
        return withCase(id ->
                settle(answer.answer(id, form.version(), getAnswerLanguage(), form.typed("answer")), "answered", "answer"));
    }

    private boolean fits(String field, int most) {
        if (form.typed(field).isEmpty()) {
            again(field + ".empty", HttpServletResponse.SC_BAD_REQUEST);
        } else if (form.typed(field).length() > most) {
            again("text.long", HttpServletResponse.SC_BAD_REQUEST, most);
        }
        return !refused;
    }

    /** Shown in the direct answer to the form and nowhere else; a reload asks for the reason again. */
    private String unmask() {
        return withCase(id -> {
            switch (unmask.unmask(id, form.typed("reason"))) {
                case UnmaskOutcome.Unmasked unmasked -> identities = unmasked.identities().stream()
                        .flatMap(identity -> facts.rows(identity.answers(), page.getView().standing().language().tag()).stream())
                        .toList();
                case UnmaskOutcome.ReasonMissing missing -> again("unmask.reason", HttpServletResponse.SC_BAD_REQUEST);
                case UnmaskOutcome.NothingGiven nothing -> again("unmask.nothing", CONFLICT);
                case UnmaskOutcome.Damaged damaged -> again("case.damaged", CONFLICT);
                case UnmaskOutcome.NoSuchCase none -> {}
            }
            return null;
        });
    }

    String withCase(Function<CaseId, String> act) {
        return page.id().map(act).orElse(null);
    }

    String settle(ChangeOutcome outcome, String done, String field) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed -> {
                written = field;
                sentence = texts.of("done." + done);
                yield TEXTS.stream().allMatch(text -> stillTyped(text).isEmpty())
                        ? "/case?faces-redirect=true&id=" + page.id().orElseThrow() + "&done=" + done
                        : null;
            }
            case ChangeOutcome.LostRace lost -> {
                since = history.changes(lost.since(), Integer.MAX_VALUE);
                yield again("race", CONFLICT);
            }
            case ChangeOutcome.NotPossible not -> again("not.possible", CONFLICT);
            case ChangeOutcome.SecondOfficerNeeded second -> again("state.second", CONFLICT);
            case ChangeOutcome.Damaged damaged -> null;
            case ChangeOutcome.NoSuchCase none -> null;
        };
    }

    String again(String key, int status, Object... more) {
        sentence = texts.of(key, more);
        refused = true;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
        return null;
    }

    /** What was typed in this field and is not written yet. */
    public String stillTyped(String field) {
        return form.isSent() && !field.equals(written) ? form.typed(field) : "";
    }

    /** The language chosen for the answer; before that, the person's own. */
    public Language getAnswerLanguage() {
        return Language.find(form.typed("answer.language")).orElseGet(() -> page.getView().standing().language());
    }

    /** What happened, or why it did not. */
    public String getSentence() {
        return sentence == null
                ? texts.find("done." + form.typed("done")).orElse("")
                : sentence;
    }

    public boolean isRefused() {
        return refused;
    }

    public List<CaseHistory.Line> getSince() {
        return since;
    }

    public List<CaseFacts.Row> getIdentities() {
        return identities;
    }
}
