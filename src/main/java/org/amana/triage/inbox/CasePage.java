package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.report.UrgencyRule;
import org.amana.triage.CaseId;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.CaseView;
import org.amana.triage.casefile.Note;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome;
import org.amana.triage.casefile.ToldReport;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.UnlockedOfficer;

/**
 * One case, opened for this request and forgotten with it: the view is stateless and nothing of a case is ever kept in a
 * session.
 */
@Named
@RequestScoped
public class CasePage {

    static final String ID = "id";

    private static final int SHORT_HISTORY = 6;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenCase openCase;

    @Inject
    private CurrentOfficer current;

    @Inject
    private CaseFacts facts;

    @Inject
    private CaseFiles files;

    @Inject
    private CaseLetters letters;

    @Inject
    private CaseHistory history;

    @Inject
    private DeskLanguage language;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    private Optional<CaseId> id;
    private OpenCaseOutcome outcome;

    @PostConstruct
    void read() {
        id = CaseId.typed(request.getParameter(ID));
    }

    Optional<CaseId> id() {
        return id;
    }

    /** Before anything is shown: a case that is not there has a page of its own. */
    public void open() throws IOException {
        if (outcome() instanceof OpenCaseOutcome.NoSuchCase) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    private OpenCaseOutcome outcome() {
        if (outcome == null) {
            outcome = id.map(openCase::open).orElseGet(OpenCaseOutcome.NoSuchCase::new);
        }
        return outcome;
    }

    /** Why nothing is shown. */
    public String getSentence() {
        return texts.of(switch (outcome()) {
            case OpenCaseOutcome.Damaged damaged -> "case.damaged";
            case OpenCaseOutcome.Withheld withheld -> "case.withheld";
            default -> "case.gone";
        });
    }

    public boolean isShown() {
        return outcome() instanceof OpenCaseOutcome.Opened;
    }

    public CaseView getView() {
        return ((OpenCaseOutcome.Opened) outcome()).view();
    }

    /** What the case is called on the page: its place, as far as it is known. */
    public String getPlace() {
        return firstAnswer("place_id").map(labels::place)
                .or(() -> firstAnswer("place_type").map(type -> labels.option("place_type", type)))
                .orElse("");
    }

    public String getRegion() {
        return firstAnswer("region").map(labels::region).orElse("");
    }

    private Optional<String> firstAnswer(String question) {
        return getView().reports().stream().flatMap(report -> report.answers().one(question).stream()).findFirst();
    }

    public List<CaseFacts.Told> getReports() {
        return getView().reports().stream().map(facts::of).toList();
    }

    public boolean isIdentityGiven() {
        return getView().reports().stream().anyMatch(ToldReport::identityGiven);
    }

    public List<CaseFiles.Line> getFiles() {
        return getView().files().stream().map(files::of).toList();
    }

    public List<CaseLetters.Letter> getLetters() {
        return getView().exchanges().stream().map(letters::of).toList();
    }

    public List<Note> getNotes() {
        return getView().notes();
    }

    public List<CaseHistory.Line> getShortHistory() {
        return history.changes(getView().history(), SHORT_HISTORY);
    }

    public List<CaseHistory.Line> getHistory() {
        return history.all(getView().history());
    }

    public List<Urgency> getUrgencies() {
        return List.of(Urgency.values());
    }

    public String getRule() {
        var triage = getView().triage();
        return new UrgencyRule.Proposal(triage.proposed(), triage.rule()).reason(language.chosen());
    }

    /** Where it stands, and where it may go from there. */
    public Set<CaseState> getStates() {
        var states = EnumSet.of(getView().state());
        states.addAll(getView().state().next());
        return states;
    }

    public Assigned getAssigned() {
        var assigned = getColleague();
        if (assigned.isEmpty()) {
            return Assigned.NOBODY;
        }
        return assigned.equals(current.unlocked().map(UnlockedOfficer::name)) ? Assigned.ME : Assigned.COLLEAGUE;
    }

    public Optional<OfficerName> getColleague() {
        return getView().triage().assignedTo();
    }

    /** What the person agreed to, at present. */
    public List<String> getAgreed() {
        return getView().standing().consents().stream().map(code -> labels.option("consent", code)).toList();
    }

    /** All the rest, in short: silence is a no. */
    public String getNotAgreed() {
        return labels.codes("consent").stream()
                .filter(code -> !getView().standing().consents().contains(code))
                .map(code -> labels.option("consent.short", code))
                .collect(Collectors.joining(labels.comma()));
    }

    /** The languages of an answer, the person's own first. */
    public List<Language> getLanguages() {
        return List.of(Language.values());
    }
}
