package org.amana.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.amana.report.Answers;
import org.amana.report.Language;

/** Files of the report form are taken when the report could be received as it stands. */
@ApplicationScoped
public class ReportUploads implements UploadPlan {

    private static final Set<String> FIRST = Set.of("seed", "issued", "token", "lang", DeskChoice.FIELD);

    @Inject
    FormTokens tokens;

    @Inject
    Questions questions;

    @Inject
    Directories directories;

    @Override
    public boolean takesFilesAt(String path) {
        return Arrays.stream(Language.values()).anyMatch(language -> path.equals("/" + language.tag() + "/write"));
    }

    @Override
    public boolean mustComeFirst(String field) {
        return FIRST.contains(field) || field.startsWith(Answers.FIELD_PREFIX);
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
        var checked = questions.check(fields, 1);
        if (!checked.complete() || tokens.check(stamp.get()) != Freshness.FRESH) {
            return new Decision.Leave();
        }
        var central = DeskChoice.in(fields).orElseThrow() == DeskChoice.CENTRAL;
        return new Decision.Take(directories.destination(checked.answers().region(questions.places()), central));
    }
}
