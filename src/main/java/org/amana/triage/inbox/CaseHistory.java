package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.report.CaseState;
import org.amana.report.Urgency;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.casefile.HistoryLine;

/** Acts on a case in words, the newest first. */
@RequestScoped
public class CaseHistory {

    public record Line(String moment, String exact, String words) {}

    /** What happens at every look and would hide the rest. */
    private static final Set<Act> EVERYDAY = Set.of(Act.OPENED);

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    public List<Line> all(List<HistoryLine> lines) {
        return lines.reversed().stream()
                .sorted(Comparator.comparing((HistoryLine line) -> line.at().truncatedTo(ChronoUnit.DAYS)).reversed())
                .map(this::line)
                .toList();
    }

    /** What changed the case. */
    public List<Line> changes(List<HistoryLine> lines, int most) {
        return all(lines.stream().filter(line -> !EVERYDAY.contains(line.act())).toList()).stream().limit(most).toList();
    }

    private Line line(HistoryLine line) {
        var act = texts.of("act." + line.act(), word(line.from()), line.act() == Act.DOWNLOADED ? apart(line.to()) : word(line.to()));
        var words = line.by().map(by -> texts.of("history.by", act, labels.officer(by))).orElse(act);
        if (line.by().isEmpty() && AuditEntry.keepsDayOnly(line.act())) {
            var day = LocalDate.ofInstant(line.at(), ZoneOffset.UTC);
            return new Line(when.shortDay(day), when.day(day), words);
        }
        return new Line(when.shortMoment(line.at()), when.dayAndHour(line.at()), words);
    }

    /** A file's name is somebody's own, in whatever script: it shall not turn the sentence around it. */
    private static String apart(String name) {
        return "\u2068" + name + "\u2069";
    }

    /** A code of a state or an urgency as officers know it; anything else as it stands. */
    private String word(String code) {
        return named(Urgency.values(), code)
                .map(Urgency::name)
                .or(() -> named(CaseState.values(), code).map(labels::state))
                .orElse(code);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
        return Arrays.stream(values).filter(value -> value.name().equals(code)).findFirst();
    }
}
