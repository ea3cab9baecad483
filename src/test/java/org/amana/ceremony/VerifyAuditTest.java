package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amana.sealing.CheckpointKey;
import org.amana.witness.Checkpoint;
import org.amana.witness.LogExport;
import org.amana.witness.LogRow;
import org.amana.witness.MerkleTree;
import org.amana.witness.VerifierKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log as somebody outside checks it. */
@Tag("S-36")
class VerifyAuditTest {

    private static final String LOG = Checkpoint.originOf("npm-test");

    @TempDir
    private Path folder;

    private final CheckpointKey key = CheckpointKey.generate(new SecureRandom());
    private final People auditor = new People();

    @Test
    void a_whole_log_is_the_one_that_the_witness_saw_and_goes_on_from_the_earlier_one() throws Exception {
        var early = export("early", rows(3, "OPENED"));
        var present = export("present", rows(5, "OPENED"));
        var note = note("note", rows(3, "OPENED"));

        int end = auditor.run("verify-audit", present, "--earlier", early, "--key", verifier(), "--checkpoint", note);

        assertThat(auditor.complaint()).isEmpty();
        assertThat(end).isZero();
        assertThat(auditor.saw()).contains("5 rows fit each other", "1 checkpoints saw", "goes on to row 5");
    }

    @Test
    void the_first_altered_row_is_named() throws Exception {
        var present = export("present", rows(5, "OPENED"));
        Files.writeString(present, Files.readString(present).replaceFirst("(\"seq\":4,.*?)OPENED", "$1CLOSED"));

        assertThat(auditor.run("verify-audit", present)).isEqualTo(1);
        assertThat(auditor.complaint()).contains("row 4");
    }

    @Test
    void a_log_written_anew_is_found_by_the_witness_and_its_first_row_by_an_earlier_export() throws Exception {
        var early = export("early", rows(3, "OPENED"));
        var anew = export("anew", rows(5, "CLOSED"));
        var note = note("note", rows(3, "OPENED"));

        assertThat(auditor.run("verify-audit", anew, "--key", verifier(), "--checkpoint", note)).isEqualTo(1);
        assertThat(auditor.complaint()).contains("not those that the witness saw");
        var other = new People();
        assertThat(other.run("verify-audit", anew, "--earlier", early)).isEqualTo(1);
        assertThat(other.complaint()).contains("row 1");
        assertThat(other.saw()).contains("No checkpoint was given");
    }

    @Test
    void with_both_the_first_altered_row_is_named_and_what_the_witness_saw() throws Exception {
        var early = export("early", rows(3, "OPENED"));
        var note = note("note", rows(4, "OPENED"));
        var anew = export("anew", rewritten(rows(5, "OPENED"), 2, 5));

        assertThat(auditor.run("verify-audit", anew, "--earlier", early, "--key", verifier(), "--checkpoint", note)).isEqualTo(1);
        assertThat(auditor.complaint()).contains("row 2,", "first 4 rows of the log are not those that the witness saw");
        assertThat(auditor.saw()).isEmpty();
    }

    @Test
    void of_a_log_written_anew_in_part_the_first_altered_row_is_named_and_not_the_first_that_does_not_fit() throws Exception {
        var early = export("early", rows(5, "OPENED"));
        var note = note("note", rows(5, "OPENED"));
        var inPart = export("in-part", rewritten(rows(6, "OPENED"), 2, 3));

        assertThat(auditor.run("verify-audit", inPart, "--earlier", early)).isEqualTo(1);
        assertThat(auditor.complaint()).contains("row 2.");
        var other = new People();
        assertThat(other.run("verify-audit", inPart, "--earlier", early, "--key", verifier(), "--checkpoint", note)).isEqualTo(1);
        assertThat(other.complaint()).contains("row 2,", "first 5 rows");
        assertThat(other.saw()).isEmpty();
    }

    @Test
    void no_row_is_named_where_the_witness_saw_a_change_before_the_first_that_does_not_fit() throws Exception {
        var early = export("early", rows(2, "OPENED"));
        var note = note("note", rows(4, "OPENED"));
        var inPart = export("in-part", rewritten(rows(6, "OPENED"), 3, 5));

        assertThat(auditor.run("verify-audit", inPart, "--earlier", early, "--key", verifier(), "--checkpoint", note)).isEqualTo(1);
        assertThat(auditor.complaint()).contains("first 4 rows fit each other, but are not").doesNotContain("row 6");
    }

    @Test
    void a_log_put_back_is_shorter_than_its_earlier_export_and_than_what_the_witness_saw() throws Exception {
        var early = export("early", rows(4, "OPENED"));
        var note = note("note", rows(5, "OPENED"));
        var shorter = export("shorter", rows(3, "OPENED"));

        assertThat(auditor.run("verify-audit", shorter, "--earlier", early, "--key", verifier(), "--checkpoint", note)).isEqualTo(1);
        assertThat(auditor.complaint()).contains("row 4,", "first 5 rows");
    }

    @Test
    void an_earlier_export_that_was_changed_itself_does_not_accuse_the_log() throws Exception {
        var present = export("present", rows(5, "OPENED"));
        var note = note("note", rows(3, "OPENED"));
        var doctored = export("doctored", rewritten(rows(4, "OPENED"), 2, 2));
        var anew = export("anew", rewritten(rows(4, "OPENED"), 2, 4));

        assertThat(auditor.run("verify-audit", present, "--earlier", doctored)).isEqualTo(1);
        assertThat(auditor.complaint()).contains("earlier export " + doctored + " was itself changed", "row 3").doesNotContain("The log was changed");
        var other = new People();
        assertThat(other.run("verify-audit", present, "--earlier", anew, "--key", verifier(), "--checkpoint", note)).isEqualTo(1);
        assertThat(other.complaint()).contains("earlier export " + anew + " was itself changed", "first 3 rows").doesNotContain("The log was changed");
        var third = new People();
        assertThat(third.run("verify-audit", present, "--earlier", note)).isEqualTo(1);
        assertThat(third.complaint()).contains(note + " is no exported audit log");
    }

    @Test
    void what_is_no_export_no_checkpoint_or_of_another_log_is_refused() throws Exception {
        var present = export("present", rows(2, "OPENED"));
        var strange = VerifierKey.of(LOG, CheckpointKey.generate(new SecureRandom())).encoded();
        var note = note("note", rows(2, "OPENED"));

        assertThat(auditor.run("verify-audit", note)).isEqualTo(1);
        assertThat(new People().run("verify-audit", present, "--key", strange, "--checkpoint", note)).isEqualTo(1);
        assertThat(new People().run("verify-audit", present, "--key", "no+key", "--checkpoint", note)).isEqualTo(1);
        assertThat(new People().run("verify-audit", present, "--key", verifier())).isEqualTo(2);
        assertThat(new People().run("verify-audit", folder.resolve("none"))).isEqualTo(1);
    }

    private String verifier() {
        return VerifierKey.of(LOG, key).encoded();
    }

    private static List<LogRow> rows(int count, String act) {
        var rows = new ArrayList<LogRow>();
        byte[] previous = new byte[32];
        for (int seq = 1; seq <= count; seq++) {
            var row = LogRow.chained(seq, 1_790_000_000L + seq, "n.alami", act, "", "", null, previous);
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    /** From one row to another, each with a hash that fits; what comes behind is left alone. */
    private static List<LogRow> rewritten(List<LogRow> rows, int from, int to) {
        var changed = new ArrayList<>(rows);
        for (int seq = from; seq <= to; seq++) {
            var previous = seq == 1 ? new byte[32] : changed.get(seq - 2).hash();
            changed.set(seq - 1, LogRow.chained(seq, 1_790_000_000L + seq, "n.alami", "CLOSED", "", "", null, previous));
        }
        return changed;
    }

    private Path export(String name, List<LogRow> rows) throws IOException {
        var left = rows.iterator();
        var bytes = new ByteArrayOutputStream();
        LogExport.write("npm-test", () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty(), bytes);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private Path note(String name, List<LogRow> rows) throws IOException {
        var tree = new MerkleTree();
        rows.forEach(row -> tree.add(row.hash()));
        return Files.write(
                folder.resolve(name), Checkpoint.of(LOG, tree).sign(key).getBytes(StandardCharsets.UTF_8));
    }
}
