package org.amana.triage.casefile.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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

        public Contact burned() {
            return new Contact(mailbox, consents, true, withdrawn);
        }

        public Contact takenBack() {
            return new Contact(mailbox, List.of(), closedByPerson, true);
        }
    }

    /** What a person of the desk should notice. */
    public record Marks(boolean unopened, boolean newMessage, boolean answered, boolean couldNotOpen) {

        public Marks seen() {
            return new Marks(false, false, answered, couldNotOpen);
        }

        public Marks heardFrom() {
            return new Marks(unopened, true, answered, couldNotOpen);
        }

        public Marks unreadable() {
            return new Marks(unopened, true, answered, true);
        }

        public Marks answeredNow() {
            return new Marks(unopened, newMessage, true, couldNotOpen);
        }
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
