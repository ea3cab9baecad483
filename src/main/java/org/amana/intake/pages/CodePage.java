package org.amana.intake.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.FormSeed;

/**
 * Shows the follow-up code once it is earned, and asks for its last group. The form's own seed travels in the hidden
 * field of the body, as it did in the report's form: from it the code is derived again, so nothing has to be kept here,
 * in an address or in a cookie.
 */
@Named
@RequestScoped
public class CodePage {

    @Inject
    private Here here;

    private List<String> groups = List.of();
    private String seed;
    private boolean again;
    private boolean wrong;
    private boolean written;

    /** The direct answer to a report that was received. Destroys the code. */
    void show(FollowUpCode code, String formSeed, boolean receivedBefore) {
        groups = code.groups();
        code.destroy();
        seed = formSeed;
        again = receivedBefore;
        here.setForm("code", Page.NOTED);
        here.setPaper();
    }

    /** What is sent from the code page: the last group, a change of language, or "I cannot write now". */
    public void arrive() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var given = here.request().getParameter("seed");
        if (!"POST".equals(here.request().getMethod()) || given == null || !given.matches("[0-9a-f]{32}")) {
            faces.getExternalContext().redirect(here.to("next"));
            return;
        }
        if (here.request().getParameter("without") != null) {
            return;
        }
        try (var formSeed = FormSeed.parse(given); var code = FollowUpCode.fromFormSeed(formSeed)) {
            var last = code.groups().getLast();
            written = here.request().getParameter("change") == null && digits(here.request().getParameter("last")).endsWith(last);
            if (!written) {
                wrong = here.request().getParameter("change") == null;
                show(code, given, false);
            }
        }
        if (wrong) {
            faces.getExternalContext().setResponseStatus(Notice.UNFINISHED);
        }
    }

    /** Any digits that people type, in any script, and nothing else. */
    private static String digits(String typed) {
        var digits = new StringBuilder();
        if (typed != null) {
            typed.codePoints()
                    .map(point -> Character.digit(point, 10))
                    .filter(digit -> digit >= 0)
                    .forEach(digits::append);
        }
        return digits.toString();
    }

    public boolean isShown() {
        return !groups.isEmpty();
    }

    public List<String> getGroups() {
        return groups;
    }

    public String getSeed() {
        return seed;
    }

    /** What stands in the field: a change of language keeps it. */
    public String getTyped() {
        return here.request().getParameter("last");
    }

    public boolean isAgain() {
        return again;
    }

    public boolean isWrong() {
        return wrong;
    }

    /** Whether the last group was typed, against going on without. */
    public boolean isWritten() {
        return written;
    }
}
