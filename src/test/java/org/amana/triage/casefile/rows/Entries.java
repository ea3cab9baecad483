package org.amana.triage.casefile.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.report.Answers;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.OfficerName;

/** Index entries for tests: one of the middle of the road, to be changed where a test cares. */
public final class Entries {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final Instant MINUTE = Instant.parse("2026-11-23T21:40:00Z");
    public static final OfficerName ALAMI = new OfficerName("n.alami");

    private Entries() {}

    public static IndexEntry entry() {
        return new IndexEntry(
                new IndexEntry.Told(
                        DAY,
                        Optional.of(MINUTE),
                        Language.AR,
                        Optional.of("MA-06"),
                        Answers.of(Map.of(
                                "place_type", List.of("POLICE_CUSTODY"),
                                "categories", List.of("VIOLENCE", "HEALTH"),
                                "reporter_type", List.of("RELATIVE")))),
                new IndexEntry.Decision(
                        Urgency.U0, Urgency.U0, "rule.doctor", false, CaseState.NEW, Optional.empty()),
                new IndexEntry.Contact("ab".repeat(32), List.of("C_CONTACT"), false, false),
                IndexEntry.Marks.unread(false));
    }

    public static IndexEntry of(Urgency urgency) {
        var decision = entry().decision();
        return entry().with(new IndexEntry.Decision(urgency, urgency, decision.rule(), false, decision.state(), Optional.empty()));
    }

    /** Something that came two days later, without a minute. */
    public static IndexEntry.Heard heard(Urgency urgency) {
        return new IndexEntry.Heard(DAY.plusDays(2), Optional.empty(), Optional.of(urgency));
    }

    public static IndexEntry of(CaseState state) {
        return entry().with(entry().decision().with(state));
    }
}
