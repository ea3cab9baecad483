package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
    private HttpServletRequest request;

    @Inject
    private CasePage page;

    @Inject
    private ChangeCase change;

    @Inject
    private TakeCase take;

    @Inject
    private AddNote addNote;

    @Inject
    private AnswerReporter answer;

    @Inject
    private UnmaskIdentity unmask;

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

    /** Saves what differs from what the form showed, one act after the other. */
    public String save() {
        return withCase(id -> {
            ChangeOutcome outcome = new ChangeOutcome.Changed(version());
            if (differs("urgency")) {
                outcome = then(outcome, version -> change.setUrgency(id, version, Urgency.valueOf(typed("urgency"))));
            }
            if (differs("state")) {
                outcome = then(outcome, version -> change.setState(id, version, CaseState.valueOf(typed("state"))));
            }
            if (differs("assigned")) {
                outcome = then(outcome, version -> typed("assigned").equals("me") ? take.take(id, version) : take.release(id, version));
            }
            return settle(outcome, "saved", "");
        });
    }

    private boolean differs(String field) {
        return !typed(field).isEmpty() && !typed(field).equals(typed(field + ".before"));
    }

    private static ChangeOutcome then(ChangeOutcome before, LongFunction<ChangeOutcome> next) {
        return before instanceof ChangeOutcome.Changed changed ? next.apply(changed.version()) : before;
    }

    public String note() {
        if (typed("note").isEmpty()) {
            return again("note.empty", HttpServletResponse.SC_BAD_REQUEST);
        }
        return withCase(id -> settle(addNote.add(id, typed("note")), "noted", "note"));
    }

    public String answer() {
        if (typed("answer").isEmpty()) {
            return again("answer.empty", HttpServletResponse.SC_BAD_REQUEST);
        }
        return withCase(id -> settle(answer.answer(id, version(), getAnswerLanguage(), typed("answer")), "answered", "answer"));
    }

    /** Shown in the direct answer to the form and nowhere else; a reload asks for the reason again. */
    public String unmask() {
        return withCase(id -> {
            switch (unmask.unmask(id, typed("reason"))) {
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

    private String withCase(Function<CaseId, String> act) {
        return page.id().map(act).orElse(null);
    }

    private String settle(ChangeOutcome outcome, String done, String field) {
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
            case ChangeOutcome.Damaged damaged -> null;
            case ChangeOutcome.NoSuchCase none -> null;
        };
    }

    private String again(String key, int status) {
        sentence = texts.of(key);
        refused = true;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
        return null;
    }

    private long version() {
        return Optional.of(typed("version")).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(-1L);
    }

    private String typed(String field) {
        return Optional.ofNullable(request.getParameter(field)).map(String::strip).orElse("");
    }

    /** What was typed in this field and is not written yet. */
    public String stillTyped(String field) {
        return field.equals(written) ? "" : typed(field);
    }

    /** The language chosen for the answer; before that, the person's own. */
    public Language getAnswerLanguage() {
        return Language.find(typed("answer.language")).orElseGet(() -> page.getView().standing().language());
    }

    /** What happened, or why it did not. */
    public String getSentence() {
        return sentence == null
                ? Optional.ofNullable(request.getParameter("done")).flatMap(done -> texts.find("done." + done)).orElse("")
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
