package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.report.Language;
import org.amana.report.Region;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.desks.AskedRecovery;
import org.amana.triage.desks.DeskSummary;
import org.amana.triage.desks.ListDesks;
import org.amana.triage.officers.ComparedFingerprint;
import org.amana.triage.officers.ListOfficers;
import org.amana.triage.officers.OfficerSummary;
import org.amana.sealing.Recipient;
import org.amana.sealing.recovery.RecoveryRequest;

/** The desks: who holds their keys, what is to be signed, who joins and who leaves. Shows; {@link DeskActs} does. */
@Named
@RequestScoped
public class DesksPage {

    /** How an act ended, in an address that says nothing else. */
    static final String TOLD = "told";

    /** Which desk it was done to. */
    static final String OF = "of";

    /** Who lost that desk by it. */
    static final String GONE = "gone";

    @Inject
    private ListDesks list;

    @Inject
    private ListOfficers officers;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Labels labels;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    @Inject
    private DeskLanguage language;

    @Inject
    private HttpServletRequest request;

    private List<DeskSummary> all;

    @PostConstruct
    void look() {
        all = list.all();
    }

    public List<DeskSummary> getAll() {
        return all;
    }

    /** The sentence for what was just done; empty for words that are none of ours. */
    public String getSentence() {
        return told().flatMap(key -> texts.find("desks.told." + key)).orElse("");
    }

    public boolean isRefused() {
        return told().filter(DeskActs::isGood).isEmpty();
    }

    private Optional<String> told() {
        return Optional.ofNullable(request.getParameter(TOLD)).filter(key -> key.matches("[A-Z_]{1,40}"));
    }

    public String name(DeskSummary desk) {
        return desk.names().getOrDefault(language.getTag(), desk.id().value());
    }

    public String people(List<OfficerName> names) {
        var joined = names.stream().map(labels::officer).sorted().collect(Collectors.joining(" · "));
        return joined.isEmpty() ? texts.of("officers.none") : joined;
    }

    /** Who unlocked the desk sees the fingerprint of the key itself, not of what the table says. */
    public String fingerprint(DeskSummary desk) {
        return current.keys(desk.id())
                .map(keys -> keys.identity().recipient().fingerprint())
                .or(() -> desk.recipient().map(Recipient::fingerprint))
                .orElse("");
    }

    /** What a directory names, whole: the fingerprint alone cannot be signed. */
    public String recipient(DeskSummary desk) {
        return current.keys(desk.id())
                .map(keys -> keys.identity().recipient())
                .or(desk::recipient)
                .map(Recipient::encoded)
                .orElse("");
    }

    /**
     * Who lost the desk with its old key and was not meant to; empty unless that was just done. An address made up by
     * somebody names nobody who is still a member.
     */
    public String getShutOut() {
        if (told().filter("REPLACED"::equals).isEmpty()) {
            return "";
        }
        var gone = all.stream()
                .filter(desk -> desk.id().value().equals(request.getParameter(OF)))
                .flatMap(this::named)
                .toList();
        return gone.isEmpty() ? "" : texts.of("desks.told.shut.out", people(gone));
    }

    private Stream<OfficerName> named(DeskSummary desk) {
        return Stream.ofNullable(request.getParameterValues(GONE))
                .flatMap(Stream::of)
                .flatMap(name -> OfficerName.typed(name).stream())
                .filter(name -> !desk.members().contains(name))
                .filter(name -> officers.all().stream().anyMatch(officer -> officer.name().equals(name)));
    }

    /** Members whose account is closed: the key that they held is still the desk's; empty when there are none. */
    public String closed(DeskSummary desk) {
        var left = officers.all().stream()
                .filter(officer -> !officer.open() && desk.members().contains(officer.name()))
                .map(OfficerSummary::name)
                .toList();
        return left.isEmpty() ? "" : texts.of("desks.closed", people(left));
    }

    public boolean isMine(DeskSummary desk) {
        return current.keys(desk.id()).isPresent();
    }

    public boolean isFoundable(DeskSummary desk) {
        return desk.state() == DeskSummary.State.DRAFT && desk.drafted().contains(me());
    }

    /** Members of the draft beside the one who founds. */
    public List<OfficerName> others(DeskSummary desk) {
        return desk.drafted().stream().filter(name -> !name.equals(me())).toList();
    }

    public List<OfficerName> leavers(DeskSummary desk) {
        return desk.members().stream().filter(name -> !name.equals(me())).toList();
    }

    /** Who may read and does not hold this desk yet, and who does: after a forgotten passphrase it is handed to them again. */
    public List<OfficerName> joiners(DeskSummary desk) {
        return readers().stream().map(OfficerSummary::name).filter(name -> !name.equals(me())).toList();
    }

    public List<OfficerSummary> readers() {
        return officers.all().stream().filter(officer -> officer.open() && officer.role().readsCases()).toList();
    }

    public String officer(OfficerName name) {
        return labels.officer(name);
    }

    /** All but the end, which is read out from the other's screen. */
    public String beginning(OfficerName name) {
        return list.fingerprint(name).map(ComparedFingerprint::shown).orElse("");
    }

    public String getMyFingerprint() {
        return current.unlocked().orElseThrow().fingerprint();
    }

    public List<AskedRecovery> getRecoveries() {
        return list.recoveries();
    }

    public String reason(AskedRecovery asked) {
        return asked.request().map(RecoveryRequest::reason).orElse("");
    }

    public String day(AskedRecovery asked) {
        return when.day(asked.asked());
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** The first desk takes everything: it is proposed without regions. */
    public boolean isFirst() {
        return !catalogue.directory().receives();
    }

    public List<Region> getRegions() {
        return labels.getRegions();
    }

    private OfficerName me() {
        return current.unlocked().orElseThrow().name();
    }
}
