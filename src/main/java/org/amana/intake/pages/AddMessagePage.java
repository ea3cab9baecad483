package org.amana.intake.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.intake.mailbox.Addition;
import org.amana.intake.mailbox.AdditionReceipt;
import org.amana.intake.mailbox.MailboxSession;
import org.amana.intake.mailbox.ReceiveMessage;
import org.amana.intake.submission.FormStamp;
import org.amana.intake.submission.FormTokens;
import org.amana.intake.submission.Questions;
import org.amana.intake.submission.Upload;
import org.amana.report.Question;

/** What a person adds through an opened mailbox: a message with files, other consents, or that the report is withdrawn. */
@Named
@RequestScoped
public class AddMessagePage {

    @Inject
    private Here here;

    @Inject
    private Questions questions;

    @Inject
    private FormTokens tokens;

    @Inject
    private ReceiveMessage receiveMessage;

    private FormStamp stamp;
    private String waiting;
    private boolean sent;

    /** What became of it: either words about what is left, or what was done. */
    record Outcome(int status, Optional<Notice> notice, Optional<String> done) {

        static Outcome left(int status, Notice notice) {
            return new Outcome(status, Optional.of(notice), Optional.empty());
        }
    }

    void prepare(boolean open) {
        if (stamp == null && (open || waiting != null)) {
            stamp = sent ? tokens.issue() : stampOfRequest();
        }
        here.setForm(open ? "message" : waiting == null ? "open" : waiting);
    }

    /** The mailbox closed before this arrived: it is shown again, together with a field for the code. */
    void keepUntilOpened(String wish) {
        waiting = wish;
    }

    Outcome send(String wish, MailboxSession session) {
        var upload = Upload.of(here.request());
        stamp = stampOfRequest();
        if (upload instanceof Upload.Refused refused) {
            return refused(refused);
        }
        if (wish.equals("withdraw") && here.request().getParameter("understood") == null) {
            return Outcome.left(Notice.UNFINISHED, Notice.of(say("read.tick"), say("read.tick.text")));
        }
        if (FormStamp.in(here.request().getParameterMap()).isEmpty()) {
            return again(stamp, upload);
        }
        return switch (receiveMessage.receive(session, addition(wish, upload))) {
            case AdditionReceipt.Received received -> {
                sent = true;
                stamp = null;
                yield new Outcome(0, Optional.empty(), Optional.of("read." + wish + ".sent"));
            }
            case AdditionReceipt.SendAgain again -> again(again.fresh(), upload);
            case AdditionReceipt.NothingToSend nothing -> Outcome.left(
                    Notice.UNFINISHED,
                    new Notice(
                            say("read.nothing"),
                            List.of(say("read.nothing.text")),
                            List.of(new Notice.Point("text", say("read.message")))));
            case AdditionReceipt.NotReceived not -> refused(new Upload.Refused(not.why(), Upload.Text.ALL));
        };
    }

    private Outcome again(FormStamp fresh, Upload upload) {
        stamp = fresh;
        return Outcome.left(Notice.UNFINISHED, withFiles(Notice.of(say("left.again"), say("left.expired")), upload));
    }

    private Outcome refused(Upload.Refused refused) {
        return Outcome.left(refused.why().status(), withFiles(Notice.of(refused, here.getLanguage()), Upload.of(here.request())));
    }

    private Notice withFiles(Notice notice, Upload upload) {
        return notice.andIf(!(upload instanceof Upload.None), say("left.files"));
    }

    private Addition addition(String wish, Upload upload) {
        return new Addition(
                stamp,
                here.getLanguage(),
                getText(),
                wish.equals("consents") ? consents() : Map.of(),
                wish.equals("withdraw"),
                isUrgent(),
                getTeam(),
                upload);
    }

    /** All of them: those shown on the page replace the ones before. */
    private Map<String, Boolean> consents() {
        return getConsents().options().stream()
                .map(Question.Option::code)
                .collect(Collectors.toMap(Function.identity(), code -> chosen(getConsents().id(), code)));
    }

    private FormStamp stampOfRequest() {
        return FormStamp.in(here.request().getParameterMap()).orElseGet(tokens::issue);
    }

    private String say(String key) {
        return Texts.say(here.getLanguage(), key);
    }

    public FormStamp getStamp() {
        return stamp;
    }

    public Question getConsents() {
        return questions.questionnaire().questions().stream()
                .filter(question -> question.kind() == Question.Kind.SWITCHES)
                .findFirst()
                .orElseThrow();
    }

    public Question getFiles() {
        return questions.questionnaire().questions().stream()
                .filter(question -> question.kind() == Question.Kind.FILES)
                .findFirst()
                .orElseThrow();
    }

    /** Whether this switch stood on "yes" in what was sent; the choices of before are not known here. */
    public boolean chosen(String question, String code) {
        var values = here.request().getParameterValues("q_" + question);
        return !sent && values != null && List.of(values).contains(code);
    }

    public String getText() {
        var text = here.request().getParameter("text");
        return sent || text == null ? "" : text;
    }

    public boolean isUrgent() {
        return !sent && here.request().getParameter("urgent") != null;
    }

    public String getTeam() {
        return here.request().getParameter("team");
    }

    /** {@code message}, {@code consents} or {@code withdraw} when it waits for the code; else null. */
    public String getWaiting() {
        return waiting;
    }
}
