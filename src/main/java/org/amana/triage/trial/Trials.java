package org.amana.triage.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.amana.report.Answers;
import org.amana.report.Report;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.custody.ServerKey;

/** Makes the words of trial reports and knows them again. */
@ApplicationScoped
@Transactional
public class Trials {

    private static final String WORDS = "narrative";

    @Inject
    private TrialStore store;

    @Inject
    private ServerKey serverKey;

    @Inject
    private AuditLog log;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** What a trial report says, written down before it is sent. */
    record Made(String mark, Answers answers) {}

    Made make(Way way) {
        var words = TrialWords.any(random);
        var mark = mark(words);
        store.add(new TrialReport(mark, way, clock.instant()));
        return new Made(
                mark,
                Answers.of(Map.of(
                        "reporter_type", List.of("PREFER_NOT"),
                        "place_type", List.of("UNKNOWN"),
                        WORDS, List.of(words),
                        "danger", List.of("NONE"))));
    }

    /** Whether this was one of ours; then it is counted as admitted, in the caller's transaction, and is no case. */
    public boolean admit(Report report) {
        var trial = report.answers().one(WORDS).map(this::mark).flatMap(store::find);
        if (trial.isEmpty()) {
            return false;
        }
        if (!trial.get().wasAdmitted()) {
            trial.get().admitted(LocalDate.now(clock));
            log.write(AuditEntry.byMachine(Act.TRIAL_ADMITTED).about(trial.get().way().name()));
        }
        return true;
    }

    private String mark(String words) {
        return HexFormat.of().formatHex(serverKey.mark(words.strip().getBytes(StandardCharsets.UTF_8)));
    }
}
