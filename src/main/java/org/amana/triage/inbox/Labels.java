package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Question;
import org.amana.report.Region;
import org.amana.report.Urgency;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.Asked;
import org.amana.triage.officers.ListOfficers;
import org.amana.triage.officers.OfficerSummary;

/** Words and icons for codes, in the officer's language. A code that nobody knows any more is shown as it is. */
@Named("labels")
@RequestScoped
public class Labels {

    private static final String UNKNOWN_ICON = "p_unknown";

    @Inject
    private DeskLanguage language;

    @Inject
    private Texts texts;

    @Inject
    private Catalogue catalogue;

    @Inject
    private ListOfficers officers;

    private Map<OfficerName, String> displayNames;

    public String urgency(Urgency level) {
        return level.label(language.chosen());
    }

    /** Sentences for what was asked for and not done; their keys begin so. */
    List<String> asks(String key, Set<Asked> asked) {
        return asked.stream().sorted().map(one -> texts.of(key + one)).toList();
    }

    public String state(CaseState state) {
        return state.label(language.chosen());
    }

    /** What was done, without what it was changed from and to. */
    String act(String name) {
        return texts.find("act." + name)
                .map(pattern -> pattern.replaceAll("\\{\\d}", "").replaceAll("[\\s\u00a0:]+$", ""))
                .orElse(name);
    }

    /** The short word of the desk for an answer, or else the words the person saw. */
    public String option(String question, String code) {
        return texts.find(question + "." + code)
                .or(() -> known(question, code).map(option -> option.label(language.chosen())))
                .orElse(code);
    }

    /** The words the person saw. */
    String wholeOption(String question, String code) {
        return known(question, code).map(option -> option.label(language.chosen())).orElse(code);
    }

    List<String> codes(String question) {
        return catalogue.questionnaire().question(question).stream()
                .flatMap(found -> found.options().stream())
                .map(Question.Option::code)
                .toList();
    }

    /** What stands between two things of a list. */
    String comma() {
        return texts.of("comma");
    }

    String question(Question question) {
        return question.label(language.chosen());
    }

    String iconOrNone(String question, String code) {
        return known(question, code).map(Question.Option::icon).orElse("");
    }

    public String icon(String question, String code) {
        return known(question, code).map(Question.Option::icon).filter(icon -> !icon.isEmpty()).orElse(UNKNOWN_ICON);
    }

    public String region(String iso) {
        return catalogue.places().region(iso).map(region -> region.name(language.chosen())).orElse(iso);
    }

    public String place(String code) {
        return catalogue.places().byCode(code).map(place -> place.name(language.chosen())).orElse(code);
    }

    public String desk(DeskId id) {
        return catalogue.directory()
                .desk(id.value())
                .map(desk -> desk.names().getOrDefault(language.getTag(), desk.names().values().iterator().next()))
                .orElse(id.value());
    }

    /** The person's name as colleagues know it; the sign-in name of someone who left. */
    public String officer(OfficerName name) {
        if (displayNames == null) {
            displayNames = officers.all().stream().collect(Collectors.toMap(OfficerSummary::name, OfficerSummary::displayName));
        }
        return displayNames.getOrDefault(name, name.value());
    }

    /** The letters that stand in the table for a language: AR, FR. */
    public String letters(Language spoken) {
        return spoken.tag().toUpperCase(Locale.ROOT);
    }

    public List<Region> getRegions() {
        return catalogue.places().regions();
    }

    public String name(Region region) {
        return region.name(language.chosen());
    }

    public List<Question.Option> getPlaceTypes() {
        return catalogue.questionnaire().question("place_type").map(Question::options).orElseThrow();
    }

    private Optional<Question.Option> known(String question, String code) {
        return catalogue.questionnaire().question(question).flatMap(found -> found.option(code));
    }
}
