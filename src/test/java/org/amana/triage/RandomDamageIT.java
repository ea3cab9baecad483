package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.ChangeCase;
import org.amana.triage.oversight.KeepCheckpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bytes flipped, cut off, swapped and put back to earlier, anywhere in what is stored: each one is detected, and told
 * without a word of what was in it. The same damages at every run.
 */
@InTriage
class RandomDamageIT {

    private static final Logger LOG = Logger.getLogger(RandomDamageIT.class.getName());
    private static final int CASES = 3;

    /** What was told. None of it may be in an answer about a damaged case. */
    static final String CANARY = "canary-of-damage";

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    AddNote addNote;

    @Inject
    AnswerReporter answerReporter;

    @Inject
    ChangeCase changeCase;

    @Inject
    KeepCheckpoints keepCheckpoints;

    @Inject
    DamageDetector detector;

    private final List<CaseId> made = new ArrayList<>();
    private Browser officer;
    private StoredRows earlier;
    private StoredRows now;

    @BeforeEach
    void threeCasesThatWereWorkedOn() {
        officers.everybodyLeaves();
        cases.forgetEverything();
        officer = officers.browser(OF_CENTRAL);
        made.clear();
        for (int i = 0; i < CASES; i++) {
            made.add(aCase());
        }
        keepCheckpoints.checkAndSign();
        earlier = StoredRows.read(tables);
        for (var id : made) {
            officer.does(() -> addNote.add(id, CANARY + " in a later note"));
            officer.does(() -> changeCase.setUrgency(id, Long.MAX_VALUE, Urgency.U3));
        }
        keepCheckpoints.checkAndSign();
        now = StoredRows.read(tables);
    }

    private CaseId aCase() {
        var someone = cases.someone();
        var id = cases.admitted(officer, () -> someone.report(
                "central",
                Map.of("narrative", List.of(CANARY), "contact_details", List.of(CANARY)),
                Sender.bytes(CANARY.repeat(2000)),
                Sender.bytes(CANARY)));
        officer.does(() -> {
            someone.message("central", CANARY + " in a message", false);
            cases.collect();
            addNote.add(id, CANARY + " in a note");
            cases.open(id);
            return answerReporter.answer(id, Long.MAX_VALUE, Language.FR, CANARY + " in an answer");
        });
        return id;
    }

    @AfterEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @Test
    @Tag("S-18")
    void some_hundreds_of_damages_are_all_detected() {
        allAreDetected(400, 20_261_123L);
    }

    @Test
    @Tag("S-18")
    @Tag("campaign")
    void ten_thousand_damages_are_all_detected() {
        allAreDetected(10_000, 3_112_026L);
    }

    private void allAreDetected(int count, long seed) {
        var random = new Random(seed);
        var done = new EnumMap<Damaging, Integer>(Damaging.class);
        var where = new TreeMap<String, Integer>();
        var undetected = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var kind = Damaging.values()[i % Damaging.values().length];
            var damaged = kind.choose(now, earlier, random);
            now.write(tables, damaged);
            if (!detector.detects(officer, made, damaged)) {
                undetected.add(kind + " of " + damaged.name());
            }
            now.restore(tables, damaged);
            done.merge(kind, 1, Integer::sum);
            where.merge(damaged.table(), 1, Integer::sum);
        }
        LOG.log(Level.INFO, "damages: {0} {1}, undetected: {2}", new Object[] {done, where, undetected.size()});
        assertThat(undetected).isEmpty();
        // And nothing was left damaged.
        assertThat(detector.isWhole(officer, made)).isTrue();
    }
}
