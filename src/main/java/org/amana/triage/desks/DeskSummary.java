package org.amana.triage.desks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.sealing.Recipient;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;

/**
 * A desk as the page of desks lists it.
 *
 * @param names by language tag
 * @param recipient in the table; empty for a draft without an identity
 * @param members who hold its identity
 * @param granted to whom custodians are said to have granted it, and who have not opened it yet
 * @param drafted who the draft names; empty when there is none
 * @param unfinished whether cases are still under keys that the desk had before
 */
public record DeskSummary(
        DeskId id,
        Map<String, String> names,
        State state,
        Optional<Recipient> recipient,
        List<OfficerName> members,
        List<OfficerName> granted,
        List<OfficerName> drafted,
        boolean unfinished) {

    /** Where a desk stands. */
    public enum State {
        /** Has no identity yet. */
        DRAFT,
        /** Has an identity that no signed directory names: it receives nothing. */
        FOUNDED,
        NAMED,
        /** The signed directory still names the identity before. */
        REPLACED
    }

    public DeskSummary {
        names = Map.copyOf(names);
        members = List.copyOf(members);
        granted = List.copyOf(granted);
        drafted = List.copyOf(drafted);
    }
}
