package org.amana.intake.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.amana.intake.submission.Directories;
import org.amana.intake.submission.FormStamp;
import org.amana.intake.submission.FormTokens;
import org.amana.intake.submission.Freshness;
import org.amana.intake.submission.Refusal;
import org.amana.intake.submission.UploadPlan;
import org.amana.report.Language;

/** Files of the follow-up page are taken while the mailbox is open and the form is fresh. */
@ApplicationScoped
public class MessageUploads implements UploadPlan {

    private static final String TEAM = "team";
    private static final Set<String> FIRST = Set.of("do", "seed", "issued", "token", "lang", "code", "text", TEAM);

    @Inject
    OpenMailboxes mailboxes;

    @Inject
    FormTokens tokens;

    @Inject
    Directories directories;

    @Inject
    AnsweringDesk answeringDesk;

    @Override
    public boolean takesFilesAt(String path) {
        return Arrays.stream(Language.values()).anyMatch(language -> path.equals("/" + language.tag() + "/read"));
    }

    @Override
    public boolean mustComeFirst(String field) {
        return FIRST.contains(field);
    }

    @Override
    public Decision decide(HttpServletRequest request, Map<String, String[]> fields) {
        if (!directories.open()) {
            return new Decision.Refuse(Refusal.CLOSED);
        }
        var stamp = FormStamp.in(fields);
        if (stamp.isEmpty()) {
            return new Decision.Refuse(Refusal.WRONG_ORDER);
        }
        if (fields.containsKey(CHANGE)) {
            return new Decision.Leave();
        }
        if (tokens.check(stamp.get()) != Freshness.FRESH) {
            return new Decision.Leave();
        }
        return mailboxes
                .of(request)
                .<Decision>map(session -> new Decision.Take(answeringDesk.destination(session, fields.getOrDefault(TEAM, new String[1])[0])))
                .orElseGet(Decision.Leave::new);
    }
}
