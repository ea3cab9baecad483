package org.amana.intake.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.intake.mailbox.AnsweringDesk;
import org.amana.intake.mailbox.BurnMailbox;
import org.amana.intake.mailbox.MailboxSession;
import org.amana.intake.mailbox.OpenMailbox;
import org.amana.intake.mailbox.OpenMailboxes;
import org.amana.intake.submission.Directories;
import org.amana.intake.submission.Questions;
import org.amana.intake.submission.Upload;
import org.amana.sealing.MistypedCode;

/**
 * Opens a mailbox with its code, shows the letters in it, and closes or erases it. What a person adds is the task of
 * {@link AddMessagePage}.
 */
@Named
@RequestScoped
public class ReadAnswersPage {

    private static final Set<String> ADDITIONS = Set.of("message", "consents", "withdraw");

    @Inject
    private Here here;

    @Inject
    private AddMessagePage addition;

    @Inject
    private OpenMailbox openMailbox;

    @Inject
    private OpenMailboxes openMailboxes;

    @Inject
    private BurnMailbox burnMailbox;

    @Inject
    private AnsweringDesk answeringDesk;

    @Inject
    private Directories directories;

    @Inject
    private Questions questions;

    private MailboxSession session;
    private Letters letters;
    private Notice notice;
    private String done;
    /** Asked for once: it takes the opening of all letters. */
    private Optional<String> answering;

    private List<OfferedDesk> teams;

    public void arrive() throws IOException {
        session = openMailboxes.of(here.request()).orElse(null);
        var wish = String.valueOf(here.request().getParameter("do"));
        if ("POST".equals(here.request().getMethod()) && here.request().getParameter("change") == null) {
            act(wish);
        } else if (session == null && ADDITIONS.contains(wish)) {
            waitForCode(wish);
        } else if (session == null && here.request().getParameter("open") != null) {
            notice = Notice.of(say("read.closed"), say("read.closed.text"), say("read.closed.cookie"));
        } else if (session == null && here.request().getParameter("closed") != null) {
            done = "read.closed";
        }
        addition.prepare(session != null);
        if (isBurned()) {
            // nothing is left to type
            here.setForm(null);
        }
    }

    private void act(String wish) throws IOException {
        if (Upload.of(here.request()) instanceof Upload.Refused refused && !(ADDITIONS.contains(wish) && comesBack(refused))) {
            stop(refused.why().status(), Notice.of(refused, here.getLanguage()));
            return;
        }
        if (ADDITIONS.contains(wish)) {
            add(wish);
            return;
        }
        switch (wish) {
            case "open" -> {
                session = opened().orElse(null);
                if (session != null) {
                    redirect("?open");
                }
            }
            case "burn" -> burn();
            case "close" -> {
                openMailboxes.leave(here.request(), here.response());
                redirect("?closed");
            }
            default -> stop(Notice.UNFINISHED, Notice.of(say("read.closed"), say("read.closed.text")));
        }
    }

    private static boolean comesBack(Upload.Refused refused) {
        return refused.text() != Upload.Text.NOTHING;
    }

    /** The mailbox behind the code of this request; if there is none, the notice says why. */
    private Optional<MailboxSession> opened() {
        var typed = new TypedCode(here.request().getParameter("code"));
        try {
            var opened = openMailbox.open(typed.parse());
            opened.ifPresentOrElse(
                    found -> openMailboxes.keep(found, here.response()),
                    () -> stop(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Notice.of(say("left.refused"), say("read.busy"))));
            return opened;
        } catch (MistypedCode mistyped) {
            stop(Notice.UNFINISHED, typed.wrong(mistyped.reason(), here.getLanguage()));
            return Optional.empty();
        }
    }

    private void add(String wish) {
        if (session == null && here.request().getParameter("code") != null) {
            session = opened().orElse(null);
        }
        if (session == null) {
            waitForCode(wish);
            return;
        }
        var receipt = addition.send(wish, session);
        receipt.notice().ifPresent(words -> stop(receipt.status(), words));
        done = receipt.done().orElse(null);
    }

    /** What was typed comes back, with a field for the code. */
    private void waitForCode(String wish) {
        if (notice == null) {
            stop(Notice.UNFINISHED, Notice.of(say("left.again"), say("read.expired"), say("left.text"))
                    .andIf(!(Upload.of(here.request()) instanceof Upload.None), say("left.files")));
        }
        addition.keepUntilOpened(wish);
    }

    private void burn() {
        if (session == null) {
            stop(Notice.UNFINISHED, Notice.of(say("read.closed"), say("read.closed.text")));
        } else if (here.request().getParameter("understood") == null) {
            stop(Notice.UNFINISHED, Notice.of(say("read.tick"), say("read.tick.text")));
        } else if (!burnMailbox.burn(session)) {
            stop(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Notice.of(say("left.refused"), say("read.burn.busy")));
        } else {
            openMailboxes.leave(here.request(), here.response());
            session = null;
            done = "read.burned";
        }
    }

    private void redirect(String state) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(here.to("read") + state);
    }

    private void stop(int status, Notice words) {
        notice = words;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    private String say(String key) {
        return Texts.say(here.getLanguage(), key);
    }

    public boolean isOpen() {
        return session != null;
    }

    public Letters getLetters() {
        if (letters == null) {
            letters = new Letters(session.answers(), session.lastOpened());
        }
        return letters;
    }

    /**
     * Whether a form asks which team has the report, where there are several: for a message only while no answer tells it; for
     * what a person takes back always, because after a corrected place two teams may have it.
     */
    public boolean asksForTeam(String wish) {
        return getTeams().size() > 1 && (!wish.equals("message") || answering().isEmpty());
    }

    /** Ticked unless the person ticked another one: the team that answered last, or the central one. */
    public String getTeam() {
        return Optional.ofNullable(addition.getTeam()).or(this::answering).orElseGet(() -> getTeams().getFirst().id());
    }

    private Optional<String> answering() {
        if (answering == null) {
            answering = session == null ? Optional.empty() : answeringDesk.of(session);
        }
        return answering;
    }

    public List<OfferedDesk> getTeams() {
        if (teams == null) {
            teams = OfferedDesk.in(directories.present(), questions.places(), here.getLanguage());
        }
        return teams;
    }

    public Notice getNotice() {
        return notice;
    }

    /** Key of what has just been done, with {@code .text} behind it for the sentence below; null when nothing was. */
    public String getDone() {
        return done;
    }

    /** Whether this was tried and is not done: its part of the page stays unfolded. */
    public boolean unfinished(String wish) {
        return notice != null && wish.equals(here.request().getParameter("do"));
    }

    public boolean isBurned() {
        return "read.burned".equals(done);
    }

    public String getTyped() {
        return here.request().getParameter("code");
    }
}
