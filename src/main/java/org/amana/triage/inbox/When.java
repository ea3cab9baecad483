package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import org.amana.platform.Settings;
import org.amana.triage.casefile.Due;

/** Days and hours in the officer's words and on the desk's own clock. */
@Named("when")
@RequestScoped
public class When {

    /** How near something owed is; the name of its style. */
    enum Nearness {
        LATE,
        NEAR,
        FAR
    }

    private static final Duration NEAR = Duration.ofHours(6);
    private static final Duration COUNTED_IN_HOURS = Duration.ofHours(12);

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    @Inject
    private DeskLanguage language;

    private ZonedDateTime now;

    @PostConstruct
    void look() {
        now = clock.instant().atZone(ZoneId.of(Settings.text("amana.desk.zone", "Africa/Casablanca")));
    }

    /** {@code 16 mai}, with the year where it is not this one. */
    public String day(LocalDate day) {
        return format(day.getYear() == now.getYear() ? "day" : "day.year").format(day);
    }

    /** As {@link #day}, for where there is little room. */
    public String shortDay(LocalDate day) {
        return format("day.short").format(day);
    }

    /** The hour for today, the day for what is older. */
    public String moment(Instant instant) {
        return hourOrDay(instant, this::day);
    }

    /** As {@link #moment}, for where there is little room. */
    public String shortMoment(Instant instant) {
        return hourOrDay(instant, this::shortDay);
    }

    private String hourOrDay(Instant instant, Function<LocalDate, String> day) {
        var then = instant.atZone(now.getZone());
        return then.toLocalDate().equals(now.toLocalDate()) ? hour(then) : day.apply(then.toLocalDate());
    }

    /** Day and hour, for what must be exact. */
    public String dayAndHour(Instant instant) {
        var then = instant.atZone(now.getZone());
        return texts.of("when.day.hour", day(then.toLocalDate()), hour(then));
    }

    /** When a day begins on the desk's clock. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(now.getZone()).toInstant();
    }

    public String hourIn(long seconds) {
        return hour(now.plusSeconds(seconds));
    }

    public String due(Due due) {
        return due.minute().map(this::dueAtMinute).orElseGet(() -> dueOnDay(due.day()));
    }

    public String nearness(Due due) {
        var nearness = due.minute()
                .map(minute -> nearness(Duration.between(now.toInstant(), minute)))
                .orElseGet(() -> due.day().isBefore(now.toLocalDate()) ? Nearness.LATE : Nearness.FAR);
        return nearness.name().toLowerCase(Locale.ROOT);
    }

    private static Nearness nearness(Duration left) {
        if (left.isNegative()) {
            return Nearness.LATE;
        }
        return left.compareTo(NEAR) <= 0 ? Nearness.NEAR : Nearness.FAR;
    }

    private String dueAtMinute(Instant minute) {
        var left = Duration.between(now.toInstant(), minute);
        if (left.isNegative()) {
            return texts.of("due.late", length(left.negated()));
        }
        if (left.compareTo(COUNTED_IN_HOURS) < 0) {
            return length(left);
        }
        var then = minute.atZone(now.getZone());
        return switch ((int) ChronoUnit.DAYS.between(now.toLocalDate(), then.toLocalDate())) {
            case 0 -> texts.of("due.today.at", hour(then));
            case 1 -> texts.of("due.tomorrow.at", hour(then));
            default -> dueOnDay(then.toLocalDate());
        };
    }

    private String dueOnDay(LocalDate day) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), day);
        if (days < 0) {
            return texts.of("due.late", texts.counted("days", -days));
        }
        return days == 0 ? texts.of("due.today") : days == 1 ? texts.of("due.tomorrow") : texts.counted("days", days);
    }

    private String length(Duration length) {
        if (length.toDays() > 0) {
            return texts.counted("days", length.toDays());
        }
        if (length.toHours() == 0) {
            return texts.of("length.minutes", length.toMinutes());
        }
        return length.toMinutesPart() == 0
                ? texts.of("length.hours", length.toHours())
                : texts.of("length.hours.minutes", length.toHours(), length.toMinutesPart());
    }

    private String hour(ZonedDateTime then) {
        return format(then.getMinute() == 0 ? "hour" : "hour.minute").format(then);
    }

    private DateTimeFormatter format(String which) {
        return DateTimeFormatter.ofPattern(texts.of("pattern." + which), language.getLocale());
    }
}
