package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.amana.container.inside.Tables;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.PassphraseLock;
import org.amana.triage.casefile.export.ExportCase;
import org.amana.triage.casefile.export.ExportOutcome;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.ServerKey;
import org.amana.triage.oversight.KeepCheckpoints;
import org.amana.witness.Finding;

/** Looks at what was damaged in the way in which the house would come upon it. */
@ApplicationScoped
class DamageDetector {

    private static final DeskId CENTRAL = new DeskId("central");
    private static final String SENTENCE = "This case cannot be shown: a part of it is not what was written.";

    @Inject
    private CurrentOfficer current;

    @Inject
    private OfficersForTests officers;

    @Inject
    private CasesForTests cases;

    @Inject
    private KeepCheckpoints keepCheckpoints;

    @Inject
    private ExportCase exportCase;

    @Inject
    private ServerKey serverKey;

    private final Tables tables = new Tables("triage");

    boolean detects(Browser officer, List<CaseId> all, StoredRows.Row row) {
        return switch (row.table()) {
            case "case_row", "key_case", "key_index" -> pageTells(officer, new CaseId((String) row.key().getFirst()));
            case "key_header" -> all.stream().anyMatch(id -> pageTells(officer, id));
            case "payload_chunk" -> partTells(officer, all, row);
            case "audit" -> !(keepCheckpoints.check(List.of()) instanceof Finding.Whole);
            case "desk" -> fails(() -> officer.does(() -> AgeFile.open(
                    tables.bytes("select index_key from desk where id = ?", CENTRAL.value()), current.keys(CENTRAL).orElseThrow().identity())));
            case "desk_member" -> fails(() -> AgeFile.open(
                    tables.bytes("select identity from desk_member where desk = ? and officer = ?", CENTRAL.value(), OF_CENTRAL), identity()));
            default -> fails(this::identity) || fails(() -> serverKey.open(
                    tables.bytes("select totp_secret from officer where name = ?", OF_CENTRAL), "totp/" + OF_CENTRAL));
        };
    }

    private org.amana.sealing.Identity identity() throws CannotOpen {
        return PassphraseLock.unwrap(
                officers.person(OF_CENTRAL).passphrase().toCharArray(),
                tables.bytes("select wrapped_identity from officer where name = ?", OF_CENTRAL));
    }

    /** One neutral sentence, and no word of the case, nor of what went wrong inside. */
    private static boolean pageTells(Browser officer, CaseId id) {
        var answer = officer.gets("case.xhtml?lang=en&id=" + id);
        var page = new String(answer.body(), StandardCharsets.UTF_8);
        mustBeNeutral(page, page.contains(SENTENCE));
        return page.contains(SENTENCE);
    }

    private boolean partTells(Browser officer, List<CaseId> all, StoredRows.Row row) {
        var item = (String) row.key().getFirst();
        var part = ((Number) row.key().get(1)).intValue();
        if (part == 0) {
            return all.stream().anyMatch(id -> officer.does(() -> exportCase.export(id)) instanceof ExportOutcome.Damaged);
        }
        return all.stream().anyMatch(id -> {
            var answer = officer.posts("original", "id=" + id + "&file=" + item + "/a" + part);
            mustBeNeutral(new String(answer.body(), StandardCharsets.UTF_8), answer.statusCode() != 200);
            return answer.statusCode() == 409;
        });
    }

    private static void mustBeNeutral(String answer, boolean isDamaged) {
        if (isDamaged) {
            assertThat(answer).doesNotContain(RandomDamageIT.CANARY, "Exception", "\tat ", "org.amana");
        }
    }

    /** Only in the one way in which sealed bytes refuse. */
    private static boolean fails(Callable<?> opening) {
        try {
            opening.call();
            return false;
        } catch (Exception fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof CannotOpen) {
                    return true;
                }
            }
            throw new IllegalStateException(fault);
        }
    }

    /** Everything that was damaged is as it was. */
    boolean isWhole(Browser officer, List<CaseId> all) {
        return keepCheckpoints.check(List.of()) instanceof Finding.Whole
                && officer.does(() -> all.stream().map(cases::open).allMatch(view -> view.notes().size() == 2));
    }
}
