package org.amana.triage.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amana.report.CaseState;
import org.amana.report.Language;
import org.amana.report.Urgency;
import org.amana.triage.CaseId;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.casefile.rows.ProposalRow;

/**
 * A case as one officer sees it after its rows were checked against manifest and audit log. Holds no identity.
 *
 * @param version to be given back with every change
 * @param proposal to destroy the case, waiting for a second officer
 */
public record CaseView(
        CaseId id,
        DeskId desk,
        long version,
        LocalDate day,
        CaseState state,
        Triage triage,
        Standing standing,
        List<ToldReport> reports,
        List<AttachedFile> files,
        List<Exchange> exchanges,
        List<Note> notes,
        List<HistoryLine> history,
        Optional<ProposalRow> proposal) {

    public CaseView {
        reports = List.copyOf(reports);
        files = List.copyOf(files);
        exchanges = List.copyOf(exchanges);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
    }

    public String reference() {
        return id.reference();
    }

    /**
     * What the team decided.
     *
     * @param proposed what the rule said at admission, {@code rule} its key
     * @param confirmed a person has set the urgency
     */
    public record Triage(
            Urgency urgency,
            Urgency proposed,
            String rule,
            boolean confirmed,
            Optional<OfficerName> assignedTo,
            Optional<Due> due) {}

    /**
     * Where the person stands.
     *
     * @param consents codes given at present, after later messages
     * @param withdrawn the person took the report back: what they wrote is destroyed
     * @param closedByPerson the mailbox is burned
     * @param answerable an answer can be sealed to the person
     * @param couldNotOpen the sealed report did not open at admission
     */
    public record Standing(
            Language language,
            List<String> consents,
            boolean withdrawn,
            boolean closedByPerson,
            boolean answerable,
            boolean couldNotOpen) {

        public Standing {
            consents = List.copyOf(consents);
        }
    }
}
