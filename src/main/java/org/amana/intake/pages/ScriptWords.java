package org.amana.intake.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.amana.intake.submission.Questions;
import org.amana.platform.Settings;
import org.amana.report.Language;
import org.amana.report.PageChecks;
import org.amana.report.PublicStatus;
import org.amana.report.Question;

/**
 * What the script says, in the language of the page: the page brings it along as data. Nothing here is anybody's, and it is
 * put together once for each language.
 */
@Named
@ApplicationScoped
public class ScriptWords {

    private static final List<String> SENDING = List.of(
            "left.refused",
            "left.text",
            "refused.too_large_file",
            "refused.too_large_in_all",
            "refused.too_many_files",
            "refused.wrong_type",
            "refused.closed",
            "send.sealing",
            "send.sending",
            "send.percent",
            "send.lost",
            "send.busy",
            "send.broken",
            "send.again");

    private static final List<String> REPORT =
            List.of("code.wrong", "code.wrong.text", "code.type", "noted.h1", "noted.h1.without");

    private static final List<String> MAILBOX = List.of(
            "left.again",
            "refused.field_too_long",
            "read.opening",
            "read.plainly",
            "read.plainly.text",
            "read.plainly.act",
            "read.busy",
            "read.burn.busy",
            "read.mistyped",
            "read.not_digits",
            "read.too_short",
            "read.too_long",
            "read.check_digits",
            "read.group",
            "read.code",
            "read.last",
            "read.message",
            "read.nothing",
            "read.nothing.text",
            "read.tick",
            "read.tick.text",
            "read.closed",
            "read.closed.text",
            "read.message.sent",
            "read.message.sent.text",
            "read.consents.sent",
            "read.consents.sent.text",
            "read.withdraw.sent",
            "read.withdraw.sent.text");

    @Inject
    private Here here;

    @Inject
    private Questions questions;

    private final Map<Language, String> ofReport = new ConcurrentHashMap<>();
    private final Map<Language, String> ofMailbox = new ConcurrentHashMap<>();

    /** JSON. */
    public String getReport() {
        return ofReport.computeIfAbsent(here.getLanguage(), this::report);
    }

    /** JSON. */
    public String getMailbox() {
        return ofMailbox.computeIfAbsent(here.getLanguage(), this::mailbox);
    }

    private String report(Language language) {
        return words(language, REPORT)
                .add("files", files().label(language))
                .add("paper", Settings.text("amana.public.paper.title", "Note"))
                .add("places", PlaceList.address(language))
                .add("checks", PageChecks.of(questions.questionnaire(), language))
                .build()
                .toString();
    }

    private String mailbox(Language language) {
        var words = words(language, MAILBOX).add("locale", here.getWords().locale().toLanguageTag());
        for (var status : PublicStatus.values()) {
            words.add("status." + status.name(), status.label(language));
        }
        return words.build().toString();
    }

    private Question files() {
        return questions.questionnaire().questions().stream()
                .filter(question -> question.kind() == Question.Kind.FILES)
                .findFirst()
                .orElseThrow();
    }

    private static JsonObjectBuilder words(Language language, List<String> more) {
        var words = Json.createObjectBuilder();
        Stream.concat(SENDING.stream(), more.stream()).forEach(key -> words.add(key, Texts.say(language, key)));
        return words;
    }
}
