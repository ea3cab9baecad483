package org.amana.report;

import static org.amana.report.Urgency.U0;
import static org.amana.report.Urgency.U1;
import static org.amana.report.Urgency.U2;
import static org.amana.report.Urgency.U3;
import static org.amana.report.Urgency.U4;

import java.util.List;
import java.util.function.Predicate;

/**
 * The rules that propose an urgency, in the order in which they are tried. A hint: a person confirms. The quick alert asks for no
 * date and no legal status, so a custody place stands for custody, and "still happening" for the last days.
 */
public final class UrgencyRule {

    /** @param ruleKey of {@link Messages}: why, in words for officers */
    public record Proposal(Urgency level, String ruleKey) {
        public String reason(Language language) {
            return Messages.text(language, ruleKey);
        }
    }

    private record Rule(Urgency level, String name, Predicate<Answers> fires) {}

    private static final List<Rule> RULES = List.of(
            new Rule(U0, "life", answers -> answers.has("danger", "LIFE_NOW")),
            new Rule(U0, "doctor", answers -> answers.has("danger", "NEEDS_DOCTOR_NOW")),
            new Rule(U0, "suicide", answers -> answers.has("danger", "SUICIDE")),
            new Rule(U0, "sexual_recent", answers -> answers.has("danger", "SEXUAL_VIOLENCE_RECENT")),
            new Rule(U0, "deportation", answers -> answers.has("danger", "DEPORTATION_SOON")),
            new Rule(U0, "disappeared", answers -> answers.has("danger", "DISAPPEARED_NO_NEWS") && maybeCustody(answers)),
            new Rule(U0, "custody_violence", answers -> custody(answers) && stillHappening(answers)
                    && answers.hasAny("categories", "VIOLENCE", "CONFESSION")),
            new Rule(U0, "threat_described", answers -> answers.has("reprisal_risk", "ALREADY_THREATENED")
                    && answers.one("reprisal_fear").isPresent()),
            new Rule(U1, "child", UrgencyRule::childInvolved),
            new Rule(U1, "violence_ongoing", answers -> stillHappening(answers)
                    && answers.hasAny("categories", "VIOLENCE", "SEXUAL")),
            new Rule(U1, "isolation_ongoing", answers -> answers.has("ongoing", "YES") && answers.has("categories", "ISOLATION")),
            new Rule(U1, "reprisal", answers -> answers.hasAny("reprisal_risk", "YES_PERSON", "YES_ME", "ALREADY_THREATENED")
                    || answers.has("categories", "REPRISAL")),
            new Rule(U1, "death", answers -> answers.has("categories", "DEATH")),
            new Rule(U1, "danger_other", answers -> answers.hasAny("danger", "DISAPPEARED_NO_NEWS", "TRANSFER_SOON")),
            new Rule(U2, "violence", answers -> answers.hasAny("categories", "VIOLENCE", "SEXUAL", "CONFESSION", "OTHER_DETAINEES")),
            new Rule(U2, "health", answers -> answers.has("categories", "HEALTH")),
            new Rule(U2, "liberty", answers -> answers.hasAny("categories", "RESTRAINT", "ISOLATION", "INCOMMUNICADO", "EXPULSION")),
            new Rule(U2, "threats", answers -> answers.has("categories", "THREAT_PSY")),
            new Rule(U2, "repeated", answers -> answers.has("ongoing", "REPEATED")),
            new Rule(U4, "information", UrgencyRule::informationOnly),
            // Nothing is ticked: the words may say anything, so they do not wait for a week.
            new Rule(U2, "words_only", answers -> answers.all("categories").isEmpty()),
            new Rule(U3, "ordinary", answers -> true));

    private UrgencyRule() {}

    public static Proposal propose(Answers answers) {
        return RULES.stream()
                .filter(rule -> rule.fires.test(answers))
                .findFirst()
                .map(rule -> new Proposal(rule.level, "rule." + rule.name))
                .orElseThrow();
    }

    private static boolean custody(Answers answers) {
        return answers.hasAny("place_type", "POLICE_CUSTODY", "GENDARMERIE_CUSTODY", "STREET_ARREST");
    }

    /** Who has disappeared may be where nobody admits to hold them. */
    private static boolean maybeCustody(Answers answers) {
        return custody(answers) || answers.hasAny("place_type", "UNOFFICIAL", "UNKNOWN", "OTHER", "MILITARY", "TRANSPORT");
    }

    private static boolean stillHappening(Answers answers) {
        return answers.hasAny("ongoing", "YES", "REPEATED");
    }

    private static boolean childInvolved(Answers answers) {
        return answers.has("danger", "CHILD")
                || answers.has("categories", "CHILD_TREAT")
                || answers.has("place_type", "CHILD_PROTECTION");
    }

    private static boolean informationOnly(Answers answers) {
        return answers.hasAny("reporter_type", "NGO", "JOURNALIST", "OFFICIAL")
                && answers.all("categories").isEmpty()
                && answers.has("danger", "NONE")
                && answers.hasAny("ongoing", "NO", "UNKNOWN");
    }

    /** Every key a proposal may carry. */
    static List<String> ruleKeys() {
        return RULES.stream().map(rule -> "rule." + rule.name).toList();
    }
}
