package org.amana.triage.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of the trial reports without a database. They outlive any bean, as rows do. */
class TrialRowsForTests extends TrialStore {

    private final List<TrialReport> rows = new ArrayList<>();

    TrialReport sent(Way way, Instant made, boolean received) {
        var trial = new TrialReport("mark " + rows.size(), way, made);
        if (received) {
            trial.received();
        }
        rows.add(trial);
        return trial;
    }

    @Override
    public Optional<TrialReport> find(String mark) {
        return rows.stream().filter(trial -> trial.mark().equals(mark)).findFirst();
    }

    @Override
    public void lost(String mark) {
        find(mark).orElseThrow().lost();
    }

    @Override
    public Optional<Instant> oldest() {
        return rows.stream().map(TrialReport::made).min(Comparator.naturalOrder());
    }

    @Override
    public List<TrialReport> since(Way way, Instant earliest) {
        return rows.stream()
                .filter(trial -> trial.way() == way && !trial.made().isBefore(earliest))
                .sorted(Comparator.comparing(TrialReport::made).reversed())
                .toList();
    }
}
