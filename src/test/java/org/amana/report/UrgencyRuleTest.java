package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyRuleTest {

    @ParameterizedTest
    @CsvSource({
        "danger=LIFE_NOW, U0, rule.life",
        "danger=NEEDS_DOCTOR_NOW, U0, rule.doctor",
        "danger=SUICIDE, U0, rule.suicide",
        "danger=SEXUAL_VIOLENCE_RECENT, U0, rule.sexual_recent",
        "danger=DEPORTATION_SOON, U0, rule.deportation",
        "danger=DISAPPEARED_NO_NEWS place_type=POLICE_CUSTODY, U0, rule.disappeared",
        "danger=DISAPPEARED_NO_NEWS place_type=UNKNOWN, U0, rule.disappeared",
        "danger=DISAPPEARED_NO_NEWS place_type=PRISON_LOCAL, U1, rule.danger_other",
        "place_type=POLICE_CUSTODY categories=VIOLENCE ongoing=YES, U0, rule.custody_violence",
        "place_type=GENDARMERIE_CUSTODY categories=CONFESSION ongoing=REPEATED, U0, rule.custody_violence",
        "place_type=POLICE_CUSTODY categories=VIOLENCE ongoing=NO, U2, rule.violence",
        "reprisal_risk=ALREADY_THREATENED reprisal_fear=someone, U0, rule.threat_described",
        "reprisal_risk=ALREADY_THREATENED categories=CONDITIONS, U1, rule.reprisal",
        "danger=CHILD, U1, rule.child",
        "place_type=CHILD_PROTECTION categories=CONDITIONS, U1, rule.child",
        "place_type=PRISON_LOCAL categories=VIOLENCE ongoing=YES, U1, rule.violence_ongoing",
        "categories=ISOLATION ongoing=YES, U1, rule.isolation_ongoing",
        "reprisal_risk=YES_ME categories=SEARCH, U1, rule.reprisal",
        "categories=DEATH, U1, rule.death",
        "danger=TRANSFER_SOON categories=FAMILY_LINK, U1, rule.danger_other",
        "categories=SEXUAL ongoing=NO, U2, rule.violence",
        "categories=HEALTH, U2, rule.health",
        "categories=RESTRAINT, U2, rule.liberty",
        "categories=THREAT_PSY, U2, rule.threats",
        "categories=CONDITIONS ongoing=REPEATED, U2, rule.repeated",
        "categories=CONDITIONS ongoing=NO, U3, rule.ordinary",
        "categories=FAMILY_LINK danger=UNKNOWN, U3, rule.ordinary",
        "categories=SEARCH, U3, rule.ordinary",
        "narrative=words danger=UNKNOWN, U2, rule.words_only",
        "reporter_type=NGO narrative=words danger=NONE ongoing=NO, U4, rule.information",
        "reporter_type=RELATIVE narrative=words danger=NONE ongoing=NO, U2, rule.words_only",
    })
    void the_fastest_rule_that_fits_proposes(String answers, Urgency level, String ruleKey) {
        UrgencyRule.Proposal proposal = UrgencyRule.propose(answers(answers));

        assertThat(proposal).isEqualTo(new UrgencyRule.Proposal(level, ruleKey));
        assertThat(proposal.reason(Language.FR)).isNotBlank();
    }

    @Test
    void a_worse_danger_is_never_slowed_down_by_what_else_is_ticked() {
        assertThat(UrgencyRule.propose(
                                answers("danger=TRANSFER_SOON danger=LIFE_NOW categories=CONDITIONS reporter_type=NGO"))
                        .level())
                .isEqualTo(Urgency.U0);
    }

    @Test
    void only_codes_that_people_can_choose_are_in_the_rules() {
        Questionnaire questionnaire = Questionnaire.load();

        for (String danger : questionnaire.question("danger").orElseThrow().options().stream()
                .map(Question.Option::code)
                .toList()) {
            boolean mild = List.of("NONE", "UNKNOWN").contains(danger);
            assertThat(UrgencyRule.propose(answers("categories=CONDITIONS danger=" + danger))
                                    .level()
                                    .compareTo(Urgency.U1)
                            <= 0)
                    .as(danger)
                    .isNotEqualTo(mild);
        }
    }

    @Test
    void due_times_count_hours_days_or_working_days() {
        ZonedDateTime friday = ZonedDateTime.parse("2026-05-15T10:00+01:00[Africa/Casablanca]");

        assertThat(Urgency.U0.due(friday)).isEqualTo("2026-05-15T12:00+01:00[Africa/Casablanca]");
        assertThat(Urgency.U1.due(friday)).isEqualTo("2026-05-16T10:00+01:00[Africa/Casablanca]");
        assertThat(Urgency.U2.due(friday)).isEqualTo("2026-05-20T10:00+01:00[Africa/Casablanca]");
        assertThat(Urgency.U3.due(friday)).isEqualTo("2026-05-22T10:00+01:00[Africa/Casablanca]");
        assertThat(Urgency.U4.due(friday)).isEqualTo("2026-05-30T10:00+01:00[Africa/Casablanca]");
    }

    private static Answers answers(String text) {
        Map<String, List<String>> values = new TreeMap<>();
        Arrays.stream(text.split(" "))
                .map(pair -> pair.split("="))
                .forEach(
                        pair -> values.merge(pair[0], List.of(pair[1]), (a, b) -> List.of(a.getFirst(), b.getFirst())));
        return Answers.of(values);
    }
}
