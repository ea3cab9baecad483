package org.amana.triage.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.amana.report.Language;
import org.amana.triage.OfficerName;

/** One letter between the team and the person. */
public sealed interface Exchange {

    /** What the person wrote through the code; its day is that of arrival. */
    record Message(int number, LocalDate day, Language language, String text, Set<Asked> asked) implements Exchange {

        public Message {
            asked = Set.copyOf(asked);
        }

        @Override
        public String toString() {
            return "Message[" + number + "]";
        }
    }

    /** What the team answered. The person never sees who wrote it. */
    record Answer(int number, Instant at, OfficerName by, Language language, String text, Delivery delivery)
            implements Exchange {

        @Override
        public String toString() {
            return "Answer[" + number + "]";
        }
    }

    /** Where an answer is. */
    enum Delivery {
        /** Not yet with intake; tried again by itself. */
        WAITING,
        DELIVERED,
        /** The person burned the mailbox before it came. */
        BURNED,

        /** Somebody changed the sealed answer before it left, so it did not leave. */
        DAMAGED
    }
}
