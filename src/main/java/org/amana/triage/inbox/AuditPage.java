package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.triage.CaseId;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditCheckpoint;
import org.amana.triage.audit.LogQuery;
import org.amana.triage.desks.ListDesks;
import org.amana.triage.oversight.CheckLogNow;
import org.amana.triage.oversight.ReadLog;
import org.amana.witness.Finding;
import org.amana.witness.LogRow;
import org.amana.witness.NotACheckpoint;

/** The auditor's page: the log by day, officer and act; whether it is whole; what a witness outside should hold. */
@Named
@RequestScoped
public class AuditPage {

    /**
     * @param exact the moment in UTC, to the second
     * @param code the subject as it stands in the log
     */
    public record Line(
            long seq,
            String moment,
            String exact,
            String who,
            String act,
            String reference,
            String subject,
            String code,
            String reason) {}

    public record Choice(String value, String label) {}

    public record Kept(long size, String day) {}

    private static final int SHOWN_CHECKPOINTS = 10;
    private static final Set<String> ABOUT_RECOVERY = Set.of(Act.RECOVERY_ASKED.name(), Act.RECOVERY_GRANTED.name());

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReadLog readLog;

    @Inject
    private ListDesks desks;

    @Inject
    private CheckLogNow checkLogNow;

    @Inject
    private Labels labels;

    @Inject
    private AuditSubject subject;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    private Optional<LocalDate> day = Optional.empty();
    private List<LogRow> rows = List.of();
    private String sentence = "";
    private boolean broken;
    private boolean refused;

    @PostConstruct
    void read() {
        try {
            day = asked("day").map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            day = Optional.empty();
        }
        rows = readLog.rows(new LogQuery(
                asked("before").filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(Long.MAX_VALUE),
                day.map(when::startOf).orElse(Instant.EPOCH),
                day.map(one -> when.startOf(one.plusDays(1))).orElse(LogQuery.FOR_EVER),
                asked("officer"),
                asked("act")));
    }

    /** Shown in the direct answer to the form. */
    public void check() {
        try {
            tell(checkLogNow.check(asked("checkpoint").orElse("")));
        } catch (NotACheckpoint wrong) {
            refused = true;
            sentence = texts.of("audit.not.a.checkpoint");
        }
    }

    private void tell(Finding finding) {
        broken = !(finding instanceof Finding.Whole);
        sentence = switch (finding) {
            case Finding.Whole whole -> texts.counted("audit.whole", whole.rows());
            case Finding.AlteredRow altered -> texts.of("audit.altered", altered.seq());
            case Finding.NotAsWitnessed witnessed -> texts.of("audit.not.witnessed", witnessed.size());
        };
    }

    private Optional<String> asked(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).map(String::strip).filter(text -> !text.isEmpty());
    }

    public String getAsked(String parameter) {
        return asked(parameter).orElse("");
    }

    public String getDay() {
        return day.map(LocalDate::toString).orElse("");
    }

    public List<Line> getLines() {
        return rows.stream().limit(ReadLog.PAGE).map(this::line).toList();
    }

    private Line line(LogRow row) {
        var at = Instant.ofEpochSecond(row.atSecond());
        // Of what people send the log keeps no hour.
        var isDayOnly = row.officer().isEmpty() && at.equals(at.truncatedTo(ChronoUnit.DAYS));
        return new Line(
                row.seq(),
                isDayOnly ? when.day(LocalDate.ofInstant(at, ZoneOffset.UTC)) : when.dayAndHour(at),
                isDayOnly ? LocalDate.ofInstant(at, ZoneOffset.UTC).toString() : at.toString(),
                row.officer().isEmpty() ? texts.of("audit.machine") : row.officer(),
                labels.act(row.act()),
                CaseId.typed(row.caseId()).map(CaseId::reference).orElse(""),
                subject.of(row),
                row.subject(),
                reason(row));
    }

    /** The log has only the hash of what custodians were asked; whoever reads it may read why. */
    private String reason(LogRow row) {
        return ABOUT_RECOVERY.contains(row.act()) ? desks.reason(row.subject()).orElse("") : "";
    }

    /** Where the next page begins; empty on the last. */
    public String getOlder() {
        return rows.size() > ReadLog.PAGE ? Long.toString(rows.get(ReadLog.PAGE - 1).seq()) : "";
    }

    public List<Choice> getOfficers() {
        return readLog.officers().stream().map(name -> new Choice(name, name)).toList();
    }

    public List<Choice> getActs() {
        return Stream.of(Act.values())
                .map(act -> new Choice(act.name(), labels.act(act.name())))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    public List<Kept> getCheckpoints() {
        return readLog.checkpoints().stream()
                .limit(SHOWN_CHECKPOINTS)
                .map(kept -> new Kept(kept.size(), when.day(kept.day())))
                .toList();
    }

    /** The newest signed note, to be compared or copied by hand. */
    public String getNewest() {
        return readLog.checkpoints().stream().findFirst().map(AuditCheckpoint::note).orElse("");
    }

    public String getVerifierKey() {
        return readLog.verifierKey();
    }

    public String getSentence() {
        return sentence;
    }

    public boolean isBroken() {
        return broken;
    }

    /** Whether what was pasted could not be used; that says nothing about the log. */
    public boolean isRefused() {
        return refused;
    }
}
