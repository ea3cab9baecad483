package org.amana.triage;

import static org.amana.triage.OfficersForTests.ADMINISTRATOR;
import static org.amana.triage.OfficersForTests.OF_BOTH;
import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.amana.triage.OfficersForTests.OF_SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.platform.DirectoryValidity;
import org.amana.sealing.Directory;
import org.amana.sealing.Identity;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.desks.DraftDesk;
import org.amana.triage.desks.FoundDraftedDesk.Outcome.Founded;
import org.amana.triage.desks.FoundDraftedDesk.Outcome.FoundedBefore;
import org.amana.triage.desks.FoundDraftedDesk.Outcome.NotPossible;
import org.amana.triage.desks.FoundDraftedDesk.Outcome.OtherFingerprint;
import org.amana.triage.desks.FoundDraftedDesk;
import org.amana.triage.desks.InstallDirectory;
import org.amana.triage.desks.NextDirectory;
import org.amana.triage.desks.ReplaceDeskKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a desk comes to be, is named by a signed directory, and how that directory ends. */
@InTriage
class NewDeskIT {

    private final Tables tables = new Tables("triage");

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    DesksForTests desks;

    @Inject
    Custody custody;

    @Inject
    Clock clock;

    @Inject
    KnownDirectory directory;

    @Inject
    DraftDesk draftDesk;

    @Inject
    ReplaceDeskKeys replaceDeskKeys;

    @Inject
    NextDirectory nextDirectory;

    @Inject
    InstallDirectory installDirectory;

    @Inject
    FoundDraftedDesk foundDraftedDesk;

    @BeforeEach
    void everybodyLeaves() {
        officers.everybodyLeaves();
    }

    @AfterEach
    void nobodyIsOfTheseDesksAnyMore() {
        desks.forgetMembers();
    }

    @Test
    @Tag("S-51")
    void a_drafted_desk_receives_from_the_day_a_signed_directory_names_it() {
        var desk = desks.drafted(OF_CENTRAL, OF_BOTH);
        assertThat(desks.founds(OF_SOUTH, desk)).isInstanceOf(NotPossible.class);
        var founded = (Founded) desks.founds(OF_CENTRAL, desk, OF_BOTH);
        assertThat(desks.founds(OF_BOTH, desk)).isInstanceOf(FoundedBefore.class);
        assertThat(directory.desk(desk)).isEmpty();

        desks.signNext();

        assertThat(directory.desk(desk).orElseThrow().recipient().fingerprint()).isEqualTo(founded.fingerprint());
        everybodyLeaves();
        var officer = officers.browser(OF_BOTH);
        var id = cases.admitted(officer, () -> cases.someone().report(desk.value(), "told to the new team"));
        assertThat(desks.opened(officer, id)).isPresent();
        assertThat(tables.count("select count(*) from desk_draft where id = ?", desk.value())).isZero();
        assertThat(desks.acts("DESK_FOUNDED", desk.value())).isEqualTo(1);
    }

    @Test
    @Tag("S-51")
    void a_member_whose_fingerprint_reads_differently_gets_nothing_and_nothing_is_made() {
        var desk = desks.drafted(OF_CENTRAL, OF_BOTH);

        var outcome = officers.browser(OF_CENTRAL)
                .does(() -> foundDraftedDesk.found(desk, Map.of(new OfficerName(OF_BOTH), "0000 0000 0000 0000")));

        assertThat(outcome).isEqualTo(new OtherFingerprint(new OfficerName(OF_BOTH)));
        assertThat(tables.count("select count(*) from desk where id = ?", desk.value())).isZero();
    }

    @Test
    @Tag("S-16")
    void the_administrator_drafts_and_brings_directories_and_holds_no_key() {
        var desk = desks.founded(OF_CENTRAL);
        var administrator = officers.browser(ADMINISTRATOR);

        assertThat(administrator.does(() -> custody.anyoneUnlocked())).isFalse();
        assertThatThrownBy(() -> administrator.does(() -> foundDraftedDesk.found(desk, Map.of())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> administrator.does(() -> replaceDeskKeys.replace(desk, Optional.empty())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> officers.browser(OF_CENTRAL)
                        .does(() -> draftDesk.draft("other", DesksForTests.names("other"), List.of(), DesksForTests.people(OF_CENTRAL))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void a_draft_without_a_name_in_every_language_or_with_a_region_of_another_desk_is_refused() {
        var names = DesksForTests.names("x");
        var incomplete = DesksForTests.names("x");
        incomplete.remove("ar");
        var members = DesksForTests.people(OF_CENTRAL);

        desks.asAdministrator(() -> {
            assertThat(draftDesk.draft("No Id", names, List.of(), members)).isEqualTo(DraftDesk.Outcome.NOT_AN_ID);
            assertThat(draftDesk.draft("central", names, List.of(), members)).isEqualTo(DraftDesk.Outcome.TAKEN);
            assertThat(draftDesk.draft("fresh", incomplete, List.of(), members)).isEqualTo(DraftDesk.Outcome.NAME_MISSING);
            assertThat(draftDesk.draft("fresh", names, List.of("MA-08"), members)).isEqualTo(DraftDesk.Outcome.REGION_TAKEN);
            assertThat(draftDesk.draft("fresh", names, List.of("XX-1"), members)).isEqualTo(DraftDesk.Outcome.REGION_TAKEN);
            assertThat(draftDesk.draft("fresh", names, List.of(), List.of())).isEqualTo(DraftDesk.Outcome.MEMBER_MISSING);
            assertThat(draftDesk.draft("fresh", names, List.of(), DesksForTests.people(ADMINISTRATOR)))
                    .isEqualTo(DraftDesk.Outcome.MEMBER_MISSING);
            return null;
        });
        assertThat(tables.count("select count(*) from desk_draft where id = 'fresh'")).isZero();
    }

    @Test
    @Tag("S-51")
    void a_directory_is_refused_unless_the_root_signed_it_for_this_deployment_newer_and_for_desks_known_here() {
        desks.asAdministrator(() -> {
            var next = nextDirectory.unsigned().orElseThrow();
            var json = next.toJson();
            var tampered = json.clone();
            tampered[tampered.length - 20] ^= 1;
            assertThat(installDirectory.install(tampered, desks.signature(json))).isEqualTo(InstallDirectory.Outcome.NOT_SIGNED);
            assertThat(installDirectory.install(json, new byte[64])).isEqualTo(InstallDirectory.Outcome.NOT_SIGNED);
            assertThat(installDirectory.install(json, new byte[3])).isEqualTo(InstallDirectory.Outcome.NOT_SIGNED);
            var now = directory.signed();
            assertThat(installDirectory.install(now.bytes(), now.signature())).isEqualTo(InstallDirectory.Outcome.NOT_NEWER);
            assertThat(install("demo-other", next.notAfter(), next)).isEqualTo(InstallDirectory.Outcome.OTHER_DEPLOYMENT);
            assertThat(install(next.deployment(), now.directory().notAfter().minusYears(3), next)).isEqualTo(InstallDirectory.Outcome.ENDED);
            var stranger = new ArrayList<>(next.desks());
            stranger.add(new Directory.Desk(
                    "stranger", Identity.generate(new SecureRandom()).recipient(), Map.of("fr", "x"), List.of()));
            var named = new Directory(next.deployment(), next.version(), next.notAfter(), next.recovery(), stranger);
            assertThat(installDirectory.install(named.toJson(), desks.signature(named.toJson())))
                    .isEqualTo(InstallDirectory.Outcome.UNKNOWN_DESK);
            return null;
        });
    }

    private InstallDirectory.Outcome install(String deployment, LocalDate notAfter, Directory like) {
        var other = new Directory(deployment, like.version(), notAfter, like.recovery(), like.desks());
        return installDirectory.install(other.toJson(), desks.signature(other.toJson()));
    }

    @Test
    @Tag("S-55")
    void a_directory_that_ends_is_told_turns_health_red_and_a_new_one_ends_that() throws Exception {
        try {
            desks.asAdministrator(() -> {
                var next = nextDirectory.unsigned().orElseThrow();
                assertThat(install(next.deployment(), LocalDate.now(clock).plusDays(10), next)).isEqualTo(InstallDirectory.Outcome.INSTALLED);
                return null;
            });
            assertThat(directory.validity().state()).isEqualTo(DirectoryValidity.State.ENDS_SOON);
            cases.collect();
            assertThat(HealthForTests.said()).isEqualTo("200 green\n");
            everyPageSays("The signed directory ends on", "role=\"status\"");

            // Time may not jump so far: the other tests of this server live in it.
            endedOn(LocalDate.now(clock).minusDays(1));

            assertThat(directory.validity().state()).isEqualTo(DirectoryValidity.State.OVERDUE);
            assertThat(HealthForTests.said()).isEqualTo("503 directory\n");
            everyPageSays("The signed directory ended on", "role=\"alert\"");
            var officer = officers.browser(OF_CENTRAL);
            var id = cases.admitted(officer, () -> cases.someone().report("central", "the door is still open"));
            assertThat(shown(officer, "case.xhtml?id=" + id + "&lang=en")).contains("the door is still open", "The signed directory ended on");
        } finally {
            everybodyLeaves();
            desks.signNext();
        }
        assertThat(directory.validity().state()).isEqualTo(DirectoryValidity.State.VALID);
        assertThat(shown(officers.browser(OF_CENTRAL), "inbox.xhtml?lang=en")).doesNotContain("The signed directory end");
        cases.collect();
        assertThat(HealthForTests.said()).isEqualTo("200 green\n");
    }

    private void everyPageSays(String sentence, String how) {
        var officer = officers.browser(OF_CENTRAL);
        for (var page : List.of("inbox", "officers", "desks", "account", "certificates")) {
            assertThat(shown(officer, page + ".xhtml?lang=en")).as(page).containsOnlyOnce(sentence).contains(how);
        }
        var administrator = officers.browser(ADMINISTRATOR);
        for (var page : List.of("officers", "desks", "account")) {
            assertThat(shown(administrator, page + ".xhtml?lang=en")).as(page + " of the administrator").containsOnlyOnce(sentence);
        }
    }

    private static String shown(Browser browser, String page) {
        var answer = browser.gets(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** As it is for a node that was handed this directory when it still had a day left. */
    private void endedOn(LocalDate notAfter) {
        var now = directory.directory();
        var ended = new Directory(now.deployment(), now.version() + 1, notAfter, now.recovery(), now.desks()).toJson();
        tables.change("insert into signed_directory values (?, ?, ?)", now.version() + 1, ended, desks.signature(ended));
        directory.load();
    }
}
