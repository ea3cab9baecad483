package org.amana.triage.casefile.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amana.report.Answers;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.Due;

/**
 * What the index row of a case says, under the desk's index key: where it goes and where it stands. Codes only.
 */
public record IndexEntry(Told told, Decision decision, Contact contact, Marks marks) {

    /**
     * What the person said, as codes.
     *
     * @param received the minute of collection, noted for urgent items only
     * @param region of the place, or the one chosen
     */
    public record Told(LocalDate day, Optional<Instant> received, Language language, Optional<String> region, Answers routing) {}

    /** What the rule proposed and the team decided. */
    public record Decision(
            Urgency urgency,
            Urgency proposed,
            String rule,
            boolean confirmed,
            CaseState state,
            Optional<OfficerName> assignedTo) {

        public Decision with(CaseState next) {
            return new Decision(urgency, proposed, rule, confirmed, next, assignedTo);
        }

        public Decision with(Optional<OfficerName> officer) {
            return new Decision(urgency, proposed, rule, confirmed, state, officer);
        }

        public Decision confirmed(Urgency level) {
            return new Decision(level, proposed, rule, true, state, assignedTo);
        }

        /** A later report may raise what nobody has confirmed, and never lowers anything. */
        public Decision proposedAgain(Urgency level, String newRule) {
            if (level.compareTo(proposed) >= 0) {
                return this;
            }
            return new Decision(confirmed ? urgency : level, level, newRule, confirmed, state, assignedTo);
        }
    }

    /**
     * How the person can be reached.
     *
     * @param mailbox SHA-256 of the mailbox secret
     * @param consents codes given at present
     */
    public record Contact(String mailbox, List<String> consents, boolean closedByPerson, boolean withdrawn) {

        public Contact {
            consents = List.copyOf(consents);
        }

        public Contact changed(Map<String, Boolean> changes) {
            var now = new TreeSet<>(consents);
            changes.forEach((code, given) -> {
                if (given) {
                    now.add(code);
                } else {
                    now.remove(code);
                }
            });
            return new Contact(mailbox, List.copyOf(now), closedByPerson, withdrawn);
        }

        public Contact with(List<String> given) {
            return new Contact(mailbox, given, closedByPerson, withdrawn);
        }

        public Contact burned() {
            return new Contact(mailbox, consents, true, withdrawn);
        }

        public Contact takenBack() {
            return new Contact(mailbox, List.of(), closedByPerson, true);
        }
    }

    /**
     * That something came later.
     *
     * @param minute of collection, noted for urgent items only
     * @param urgency what the rule says of it; empty where it says nothing
     */
    public record Heard(LocalDate day, Optional<Instant> minute, Optional<Urgency> urgency) {

        /** Of two that nobody has read, the first says since when and the more urgent one how soon. */
        private Heard and(Heard later) {
            var both = Stream.concat(urgency.stream(), later.urgency.stream());
            return new Heard(day, minute, both.min(Comparator.naturalOrder()));
        }
    }

    /**
     * What a person of the desk should notice.
     *
     * @param answered nothing came since the team's last answer
     * @param unread what came since the case was last opened
     * @param owed since when the next answer is owed; empty for the first one, which is owed since the report came
     */
    public record Marks(
            boolean unopened,
            boolean newMessage,
            boolean answered,
            boolean couldNotOpen,
            Optional<Heard> unread,
            Optional<LocalDate> owed) {

        /** Of a case that nobody has looked at. */
        public static Marks unread(boolean couldNotOpen) {
            return new Marks(true, false, false, couldNotOpen, Optional.empty(), Optional.empty());
        }

        public Marks seen() {
            return new Marks(false, false, answered, couldNotOpen, Optional.empty(), owed);
        }

        /** The clock of an answer that is owed already goes on. */
        Marks heardFrom(Heard heard) {
            var both = unread.map(before -> before.and(heard)).orElse(heard);
            return new Marks(unopened, true, false, couldNotOpen, Optional.of(both), owedSince(heard.day()));
        }

        Marks unreadable() {
            return new Marks(unopened, newMessage, answered, true, unread, owed);
        }

        public Marks toBeSeen() {
            return new Marks(unopened, true, answered, couldNotOpen, unread, owed);
        }

        public Marks answeredNow() {
            return new Marks(unopened, newMessage, true, couldNotOpen, unread, Optional.empty());
        }

        public Marks owedAgain(LocalDate since) {
            return new Marks(unopened, newMessage, false, couldNotOpen, unread, owedSince(since));
        }

        private Optional<LocalDate> owedSince(LocalDate day) {
            return answered ? Optional.of(day) : owed;
        }
    }

    /** Something came: it is the team's turn again, and an answer is owed. */
    public IndexEntry heardFrom(Heard heard) {
        var next = switch (decision.state()) {
            case CLOSED -> CaseState.REOPENED;
            case NEED_INFO -> CaseState.TRIAGE;
            default -> decision.state();
        };
        return with(decision.with(next)).with(marks.heardFrom(heard));
    }

    /** The same, of what nobody can read. */
    public IndexEntry unreadable(Heard heard) {
        var heardOf = heardFrom(heard);
        return heardOf.with(heardOf.marks().unreadable());
    }

    /** A person moved it. What was answered before was a question, or belongs to what is over: an answer is owed again. */
    public IndexEntry moved(CaseState next, LocalDate today) {
        var before = decision.state();
        var goesOn = before == CaseState.NEED_INFO && next != CaseState.CLOSED || next == CaseState.REOPENED;
        var moved = with(decision.with(next));
        return goesOn && marks.answered() ? moved.with(marks.owedAgain(today)) : moved;
    }

    public IndexEntry with(Decision next) {
        return new IndexEntry(told, next, contact, marks);
    }

    public IndexEntry with(Contact next) {
        return new IndexEntry(told, decision, next, marks);
    }

    public IndexEntry with(Marks next) {
        return new IndexEntry(told, decision, contact, next);
    }

    public IndexEntry with(Told next) {
        return new IndexEntry(next, decision, contact, marks);
    }

    public Optional<Due> due() {
        return NextDue.of(this);
    }
}
