package org.amana.triage.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.report.Language;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.desks.DraftDesk;
import org.amana.triage.desks.FoundDraftedDesk;
import org.amana.triage.desks.RecordReplacement.Recorded;
import org.amana.triage.desks.ReplaceDeskKeys;
import org.amana.triage.officers.GrantDesk;

/** The forms of the page of desks: each is one act, and ends on that page with a sentence. */
@WebServlet("/desk-act")
public class DeskActs extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> GOOD =
            Set.of("DRAFTED", "FOUNDED", "GRANTED", "REPLACED", "INSTALLED", "TAKEN_IN");

    @Inject
    private DraftDesk draftDesk;

    @Inject
    private FoundDraftedDesk foundDraftedDesk;

    @Inject
    private GrantDesk grantDesk;

    @Inject
    private ReplaceDeskKeys replaceDeskKeys;

    static boolean isGood(String outcome) {
        return GOOD.contains(outcome);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var outcome = done(request);
        if (outcome.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        show(outcome.get(), request, response);
    }

    static void show(String outcome, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/desks.xhtml?" + DesksPage.TOLD + "=" + outcome);
    }

    private Optional<String> done(HttpServletRequest request) {
        var act = text(request, "act");
        if (act.equals("draft")) {
            return Optional.of(draft(request));
        }
        return DeskId.typed(text(request, "desk")).flatMap(desk -> done(act, desk, request));
    }

    private Optional<String> done(String act, DeskId desk, HttpServletRequest request) {
        return switch (act) {
            case "found" -> Optional.of(found(desk, request));
            case "grant" -> OfficerName.typed(text(request, "officer"))
                    .map(officer -> grantDesk.grant(officer, desk, text(request, "end")).name());
            case "leave" -> Optional.of(leave(desk, request));
            default -> Optional.empty();
        };
    }

    private String draft(HttpServletRequest request) {
        var names = new HashMap<String, String>();
        for (var language : Language.values()) {
            names.put(language.tag(), text(request, "name-" + language.tag()).strip());
        }
        return draftDesk.draft(text(request, "desk"), names, texts(request, "region"), officers(request)).name();
    }

    private String found(DeskId desk, HttpServletRequest request) {
        var readOut = new HashMap<OfficerName, String>();
        for (var officer : officers(request)) {
            readOut.put(officer, text(request, "end-" + officer));
        }
        return switch (foundDraftedDesk.found(desk, Map.copyOf(readOut))) {
            case FoundDraftedDesk.Outcome.Founded founded -> "FOUNDED";
            case FoundDraftedDesk.Outcome.OtherFingerprint other -> "OTHER_FINGERPRINT";
            case FoundDraftedDesk.Outcome.FoundedBefore before -> "FOUNDED_BEFORE";
            case FoundDraftedDesk.Outcome.NotPossible not -> "NOT_POSSIBLE";
        };
    }

    /** Who pressed without the tick has not said yet that they understand. */
    private String leave(DeskId desk, HttpServletRequest request) {
        if (text(request, "sure").isEmpty()) {
            return "NOT_SURE";
        }
        var leaves = OfficerName.typed(text(request, "officer"));
        var replaced = replaceDeskKeys.replace(desk, leaves);
        return replaced.outcome().name() + (replaced instanceof Recorded.Done done ? shutOut(desk, done.gone(), leaves) : "");
    }

    /** Who else lost the desk, for the page that tells how it ended. */
    private static String shutOut(DeskId desk, Set<OfficerName> gone, Optional<OfficerName> leaves) {
        return gone.stream()
                .filter(name -> !leaves.equals(Optional.of(name)))
                .map(name -> "&" + DesksPage.GONE + "=" + name)
                .collect(Collectors.joining("", "&" + DesksPage.OF + "=" + desk, ""));
    }

    static List<OfficerName> officers(HttpServletRequest request) {
        return texts(request, "officer").stream().flatMap(name -> OfficerName.typed(name).stream()).toList();
    }

    private static List<String> texts(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name)).stream().flatMap(Arrays::stream).flatMap(Stream::of).toList();
    }

    static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
