package org.amana.triage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.amana.container.inside.Tables;
import org.amana.platform.Settings;
import org.amana.report.Language;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.triage.casefile.CaseView;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.OpenCaseOutcome.Opened;
import org.amana.triage.desks.DraftDesk;
import org.amana.triage.desks.FoundDraftedDesk;
import org.amana.triage.desks.InstallDirectory;
import org.amana.triage.desks.NextDirectory;
import org.amana.triage.desks.ReplaceDeskKeys;
import org.amana.triage.desks.ReplaceOutcome;

/** Desks of their own for tests that change keys; and what custodians hold, which no server ever reads. */
@ApplicationScoped
public class DesksForTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    @Inject
    private OfficersForTests officers;

    @Inject
    private DraftDesk draftDesk;

    @Inject
    private FoundDraftedDesk foundDraftedDesk;

    @Inject
    private NextDirectory nextDirectory;

    @Inject
    private InstallDirectory installDirectory;

    @Inject
    private ReplaceDeskKeys replaceDeskKeys;

    @Inject
    private OpenCase openCase;

    private final Tables tables = new Tables("triage");

    /** Drafted, founded by the first member with all others present, signed offline, brought back. Everybody is gone again. */
    DeskId founded(String... members) {
        var desk = drafted(members);
        founds(members[0], desk, Arrays.copyOfRange(members, 1, members.length));
        signNext();
        officers.everybodyLeaves();
        return desk;
    }

    DeskId drafted(String... members) {
        var id = "team-" + tables.count("select count(*) from audit where act = 'DESK_DRAFTED'");
        var administrator = officers.browser(OfficersForTests.ADMINISTRATOR);
        assertThat(administrator.does(() -> draftDesk.draft(id, names(id), List.of(), people(members))))
                .isEqualTo(DraftDesk.Outcome.DRAFTED);
        return new DeskId(id);
    }

    FoundDraftedDesk.Outcome founds(String founder, DeskId desk, String... present) {
        var readOut = new HashMap<OfficerName, String>();
        for (var member : present) {
            readOut.put(new OfficerName(member), officers.readOut(member));
        }
        return officers.browser(founder).does(() -> foundDraftedDesk.found(desk, readOut));
    }

    /** The ceremony: what the desk proposes is signed as it is, and brought back. */
    Directory signNext() {
        var administrator = officers.browser(OfficersForTests.ADMINISTRATOR);
        return administrator.does(() -> {
            var next = nextDirectory.unsigned().orElseThrow();
            assertThat(installDirectory.install(next.toJson(), signature(next.toJson()))).isEqualTo(InstallDirectory.Outcome.INSTALLED);
            return next;
        });
    }

    byte[] signature(byte[] directory) {
        try (var root = DirectoryRoot.fromSeed(HexFormat.of().parseHex(offline("root")))) {
            return root.sign(directory);
        }
    }

    /** What three custodians would have put together. */
    Identity recovery() {
        return Identity.parse(offline("recovery"));
    }

    <T> T asAdministrator(Callable<T> act) {
        return officers.browser(OfficersForTests.ADMINISTRATOR).does(act);
    }

    static Map<String, String> names(String name) {
        var names = new HashMap<String, String>();
        for (var language : Language.values()) {
            names.put(language.tag(), name + " " + language.tag());
        }
        return names;
    }

    static List<OfficerName> people(String... officers) {
        return Arrays.stream(officers).map(OfficerName::new).toList();
    }

    private static String offline(String file) {
        var people = Path.of(Settings.required("amana.demonstration.founding"));
        try {
            return Files.readString(people.resolveSibling("offline").resolve(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<CaseView> opened(Browser officer, CaseId id) {
        return officer.does(() -> openCase.open(id)) instanceof Opened opened ? Optional.of(opened.view()) : Optional.empty();
    }

    ReplaceOutcome leaves(Browser member, String leaver, DeskId desk) {
        return member.does(() -> replaceDeskKeys.replace(desk, Optional.of(new OfficerName(leaver))))
                .outcome();
    }

    long acts(String act, String subject) {
        return tables.count("select count(*) from audit where act = ? and subject = ?", act, subject);
    }

    /** Other tests know two desks. */
    void forgetMembers() {
        officers.everybodyLeaves();
        tables.change("delete from desk_member where desk like 'team-%'");
        tables.change("delete from desk_draft");
    }

    static void waitUntil(BooleanSupplier holds) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long");
            }
            // The database refreshes what it says of its locks only when it is not asked all the time.
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
