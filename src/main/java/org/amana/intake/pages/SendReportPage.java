package org.amana.intake.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.amana.intake.submission.DeskChoice;
import org.amana.intake.submission.Directories;
import org.amana.intake.submission.FormStamp;
import org.amana.intake.submission.FormTokens;
import org.amana.intake.submission.Questions;
import org.amana.intake.submission.Receipt;
import org.amana.intake.submission.ReceiveReport;
import org.amana.intake.submission.Refusal;
import org.amana.intake.submission.Submission;
import org.amana.intake.submission.Upload;
import org.amana.report.Checked;
import org.amana.report.Messages;

/**
 * Sends a report. Whatever becomes of it, the page comes back with everything that was typed, and says in words what is
 * left to do.
 */
@Named
@RequestScoped
public class SendReportPage {

    @Inject
    private Here here;

    @Inject
    private CodePage codePage;

    @Inject
    private Questions questions;

    @Inject
    private FormTokens tokens;

    @Inject
    private Directories directories;

    @Inject
    private ReceiveReport receiveReport;

    private FormStamp stamp;
    private FilledForm form;
    private Notice notice;
    private boolean formShown = true;

    public void arrive() {
        here.setForm("report");
        var posted = "POST".equals(here.request().getMethod());
        var change = here.request().getParameter("change");
        var sending = posted && change == null;
        var stamped = FormStamp.in(here.request().getParameterMap());
        stamp = stamped.orElseGet(tokens::issue);
        var checked = questions.check(here.request().getParameterMap(), files());
        form = new FilledForm(
                questions.questionnaire(), questions.places(), checked, here.getLanguage(), sending, "search".equals(change));
        if (!posted && !directories.open()) {
            close();
        } else if (sending) {
            send(checked, stamped.isPresent());
        }
    }

    private void send(Checked checked, boolean stamped) {
        var upload = Upload.of(here.request());
        if (upload instanceof Upload.Refused refused) {
            refuse(refused);
        } else if (!checked.complete()) {
            var left = form.points();
            var words = Messages.counted(here.getLanguage(), "points.left", left.size());
            var comfort = Messages.text(here.getLanguage(), "points.left.comfort");
            stop(Notice.UNFINISHED, new Notice(words, List.of(comfort), left), upload);
        } else if (!stamped) {
            again(stamp, upload);
        } else {
            receive(new Submission(stamp, here.getLanguage(), checked.answers(), isCentral(), upload));
        }
    }

    private void receive(Submission submission) {
        switch (receiveReport.receive(submission)) {
            case Receipt.Received received -> codePage.show(received.code(), stamp.seed(), received.again());
            case Receipt.SendAgain again -> again(again.fresh(), submission.upload());
            case Receipt.NotReceived not -> refuse(new Upload.Refused(not.why(), Upload.Text.ALL));
        }
    }

    private void again(FormStamp fresh, Upload upload) {
        stamp = fresh;
        stop(Notice.UNFINISHED, Notice.of(say("left.again"), say("left.expired")), upload);
    }

    /** There is nobody to seal to: it is said before anyone writes a word. */
    private void close() {
        hideForm();
        stop(Refusal.CLOSED.status(), Notice.of(say("left.refused"), say("refused.closed")), new Upload.None());
    }

    private void refuse(Upload.Refused refused) {
        if (refused.text() == Upload.Text.NOTHING) {
            hideForm();
        }
        stop(refused.why().status(), Notice.of(refused, here.getLanguage()), Upload.of(here.request()));
    }

    private void stop(int status, Notice words, Upload upload) {
        notice = words.andIf(!(upload instanceof Upload.None) && formShown, say("left.files"));
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    private int files() {
        return switch (Upload.of(here.request())) {
            case Upload.Staged staged -> staged.files().size();
            case Upload.Discarded discarded -> 1;
            case Upload.Refused refused -> 1;
            case Upload.None none -> 0;
        };
    }

    private String say(String key) {
        return Texts.say(here.getLanguage(), key);
    }

    /** When nothing of a form arrived, an empty one would look as if all were lost. */
    private void hideForm() {
        formShown = false;
        here.setForm(null);
    }

    public boolean isFormShown() {
        return formShown;
    }

    public FilledForm getForm() {
        return form;
    }

    public FormStamp getStamp() {
        return stamp;
    }

    /** Null when nothing is left to do. */
    public Notice getNotice() {
        return notice;
    }

    public boolean isCentral() {
        return DeskChoice.in(here.request().getParameterMap()).filter(DeskChoice.CENTRAL::equals).isPresent();
    }

    /** Who reads what comes from some regions only; empty where the central team reads everything. */
    public List<OfferedDesk> getRegionalDesks() {
        return desks().stream().filter(OfferedDesk::isRegional).toList();
    }

    public String getCentralDesk() {
        return desks().getFirst().name();
    }

    private List<OfferedDesk> desks() {
        return OfferedDesk.in(directories.present(), questions.places(), here.getLanguage());
    }
}
