package org.amana.triage;

import static org.amana.triage.OfficersForTests.OF_CENTRAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.amana.container.InTriage;
import org.amana.container.inside.Tables;
import org.amana.courier.Item;
import org.amana.platform.Settings;
import org.amana.report.Answers;
import org.amana.report.AttachmentEntry;
import org.amana.report.Language;
import org.amana.report.Report;
import org.amana.sealing.Sha256;
import org.amana.triage.casefile.AddNote;
import org.amana.triage.casefile.AnswerReporter;
import org.amana.triage.casefile.DownloadFile;
import org.amana.triage.casefile.DownloadOutcome.Ready;
import org.amana.triage.casefile.OpenCase;
import org.amana.triage.casefile.UnmaskIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody carries the triage node away, switched off: its database, its key files, its whole disk. */
@InTriage
class SeizedTriageIT {

    /** What protocol "Inside a case" lets be read, column by column; whatever is not here must be sealed. */
    private static final Map<String, Set<String>> CLEAR = Map.ofEntries(
            Map.entry("deployment", Set.of("id")),
            Map.entry("audit", Set.of("seq", "at_second", "officer", "act", "case_id", "subject", "manifest", "previous", "hash")),
            Map.entry("audit_head", Set.of("id", "seq", "hash")),
            Map.entry("audit_checkpoint", Set.of("size", "day", "note")),
            Map.entry("officer", Set.of("name", "display_name", "role", "recipient", "totp_step", "created", "closed")),
            Map.entry("invitation", Set.of("name", "display_name", "role", "code_hash", "until_second")),
            Map.entry("factor_reset", Set.of("officer", "asked_by", "code_hash", "until_second")),
            Map.entry("passkey", Set.of("id", "credential", "officer", "public_key", "uses", "added")),
            Map.entry("desk", Set.of("id", "recipient", "index_key_proof", "founded", "generation", "voucher")),
            Map.entry("desk_member", Set.of("desk", "officer", "granted", "voucher")),
            Map.entry("granted_seal", Set.of("request", "officer", "sha256", "desk", "taken")),
            Map.entry("desk_former", Set.of("desk", "generation", "index_key_proof", "voucher", "replaced")),
            Map.entry("desk_draft", Set.of("id", "names", "regions", "members", "drafted")),
            Map.entry("signed_directory", Set.of("version", "json", "signature")),
            // Its sealed identity is in the file that is carried away; the rest of it is names and a reason.
            Map.entry("recovery_request", Set.of("id", "desk", "asked", "granted", "request")),
            Map.entry("received_item", Set.of("item")),
            Map.entry("destroyed_item", Set.of("sha256")),
            Map.entry("destroyed_case", Set.of(
                    "id", "desk", "received", "destroyed", "proposed_by", "confirmed_by", "reason", "parts", "bytes", "manifest", "items")),
            Map.entry("trial_report", Set.of("mark", "way", "made", "received", "admitted", "lost")),
            Map.entry("staged_item", Set.of("item", "day")),
            Map.entry("arrival", Set.of("item", "desk", "day", "urgent", "collected_minute", "parts", "bytes")),
            Map.entry("payload_chunk", Set.of("item", "part", "number")),
            Map.entry("case_file", Set.of(
                    "id", "desk", "day", "state", "due_day", "urgent", "parts", "bytes", "version", "collected_minute", "due_minute")),
            Map.entry("case_row", Set.of("case_id", "kind", "number", "version")),
            Map.entry("key_case", Set.of("case_id", "generation")),
            Map.entry("key_index", Set.of("case_id", "desk", "version", "generation")),
            Map.entry("key_header", Set.of("item", "part")),
            Map.entry("index_key_use", Set.of("desk", "generation", "sealed")),
            Map.entry("outgoing_answer", Set.of("answer", "case_id", "desk", "number", "outcome")));

    private static final Map<String, Set<String>> SEALED = Map.ofEntries(
            Map.entry("officer", Set.of("wrapped_identity", "totp_secret")),
            Map.entry("passkey", Set.of("wrapped_identity")),
            Map.entry("desk", Set.of("index_key", "recovery_identity")),
            Map.entry("desk_member", Set.of("identity")),
            Map.entry("granted_seal", Set.of("identity")),
            Map.entry("desk_former", Set.of("identity", "index_key")),
            Map.entry("arrival", Set.of("envelope")),
            Map.entry("payload_chunk", Set.of("bytes")),
            Map.entry("case_row", Set.of("bytes")),
            Map.entry("key_case", Set.of("bytes")),
            Map.entry("key_index", Set.of("bytes")),
            Map.entry("key_header", Set.of("bytes")),
            Map.entry("outgoing_answer", Set.of("mailbox", "sealed")));

    private final Tables tables = new Tables("triage");
    private final String canary = UUID.randomUUID().toString().substring(0, 13);

    @Inject
    OfficersForTests officers;

    @Inject
    CasesForTests cases;

    @Inject
    OpenCase openCase;

    @Inject
    AddNote addNote;

    @Inject
    AnswerReporter answerReporter;

    @Inject
    UnmaskIdentity unmaskIdentity;

    @Inject
    DownloadFile downloadFile;

    private Sender someone;

    /** The canary in every field and every file, collected, admitted, worked on, and some of it still waiting. */
    @BeforeEach
    void aFullHouse() throws Exception {
        officers.everybodyLeaves();
        cases.forgetEverything();
        var officer = officers.browser(OF_CENTRAL);
        someone = cases.someone();
        var file = (canary + " in a file ").repeat(3000).getBytes(StandardCharsets.UTF_8);
        var id = cases.admitted(officer, () -> someone.put(Item.Kind.REPORT, "central", true, report(file), file));
        officer.does(() -> {
            someone.message("central", canary + " in a message", false, file);
            someone.put(Item.Kind.REPORT, "south", true, report(file), file);
            cases.collect();
            addNote.add(id, canary + " in a note");
            unmaskIdentity.unmask(id, canary + " as a reason");
            var view = cases.open(id);
            for (var attached : view.files()) {
                ((Ready) downloadFile.download(id, attached.item(), attached.part())).content().writeTo(java.io.OutputStream.nullOutputStream());
            }
            answerReporter.answer(id, Long.MAX_VALUE, Language.FR, canary + " in an answer");
            IntakeForTests.away = true;
            return answerReporter.answer(id, Long.MAX_VALUE, Language.FR, canary + " in an answer under way");
        });
        officers.everybodyLeaves();
    }

    @AfterEach
    void intakeAnswers() throws IOException {
        IntakeForTests.away = false;
        cases.collect();
        tables.change("delete from arrival");
    }

    private byte[] report(byte[] file) {
        var answers = new TreeMap<>(Map.of(
                "reporter_type", List.of("RELATIVE"),
                "place_type", List.of("POLICE_CUSTODY"),
                "region", List.of("MA-06"),
                "categories", List.of("VIOLENCE"),
                "danger", List.of("NEEDS_DOCTOR_NOW")));
        for (var question : List.of("place_text", "place_detail", "narrative", "reprisal_fear", "contact_details", "unknown")) {
            answers.put(question, List.of(canary + " as " + question));
        }
        var listed = List.of(AttachmentEntry.of(1, canary + ".jpg", "image/jpeg", file.length, Sha256.hex(Sha256.of(file))));
        return new Report("npm-ma", 1, Language.AR, Answers.of(answers), someone.identity().recipient().encoded(), listed).toJson();
    }

    @Test
    @Tag("S-19")
    void every_column_is_either_sealed_or_one_that_may_be_read() {
        for (var table : tables.names()) {
            var known = new TreeSet<>(CLEAR.get(table));
            known.addAll(SEALED.getOrDefault(table, Set.of()));

            assertThat(columns(table)).as(table).isEqualTo(known);
        }
    }

    @Test
    @Tag("S-19")
    void nothing_that_was_told_answered_or_noted_can_be_read_in_the_database() {
        var secrets = new ArrayList<>(List.of(canary, "NEEDS_DOCTOR_NOW", "POLICE_CUSTODY", "MA-06", "VIOLENCE", "RELATIVE", "image/jpeg"));
        secrets.addAll(List.of(someone.mailbox(), someone.code(), someone.identity().recipient().encoded()));
        var needles = secrets.stream().flatMap(secret -> spellings(secret).stream()).toList();

        assertThat(readable(needles)).isEmpty();
    }

    @Test
    @Tag("S-19")
    void what_is_sealed_looks_like_noise() {
        SEALED.forEach((table, columns) -> columns.forEach(column -> {
            for (var row : tables.rows("select " + column + " from " + table)) {
                var bytes = row.get(column) == null ? new byte[0] : (byte[]) row.get(column);
                var body = EveryKey.isAge(bytes) ? afterHeader(bytes) : bytes;
                if (body.length >= 4096) {
                    assertThat(distinct(body)).as(table + "." + column).isEqualTo(256);
                }
            }
        }));
    }

    @Test
    @Tag("S-19")
    void nothing_but_second_factors_and_addresses_of_answers_opens_with_what_lies_on_the_disk() throws IOException {
        var opened = new EveryKey(List.of()).opens(tables);

        assertThat(opened).containsExactly("officer.totp_secret", "outgoing_answer.mailbox");
    }

    @Test
    @Tag("S-19")
    @Tag("S-02")
    void no_file_of_the_house_holds_a_word_of_it() throws IOException {
        var house = Settings.folder("amana.triage.keys").getParent().getParent();
        var needle = canary.getBytes(StandardCharsets.US_ASCII);
        var found = new ArrayList<Path>();
        var files = 0;
        try (var tree = Files.walk(house)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                files++;
                if (holds(file, needle)) {
                    found.add(house.relativize(file));
                }
            }
        }

        assertThat(files).isGreaterThan(100);
        assertThat(found).isEmpty();
    }

    private TreeSet<String> columns(String table) {
        var columns = new TreeSet<String>();
        tables.rows("select column_name from information_schema.columns where table_schema = 'amana_triage' and table_name = ?", table)
                .forEach(row -> columns.add((String) row.values().iterator().next()));
        return columns;
    }

    private Map<String, String> readable(List<byte[]> needles) {
        var found = new TreeMap<String, String>();
        for (var table : tables.names()) {
            for (var row : tables.rows("select * from " + table)) {
                row.forEach((column, value) -> {
                    var bytes = value instanceof byte[] binary ? binary : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                    needles.stream()
                            .filter(needle -> indexOf(bytes, needle) >= 0)
                            .forEach(needle -> found.put(table + "." + column, new String(needle, StandardCharsets.ISO_8859_1)));
                });
            }
        }
        return found;
    }

    /** As text, and as somebody might keep it who thinks that this hides it. */
    private static List<byte[]> spellings(String secret) {
        var utf8 = secret.getBytes(StandardCharsets.UTF_8);
        var spelled = new ArrayList<>(List.of(utf8, ascii(HexFormat.of().formatHex(utf8)), ascii(new StringBuilder(secret).reverse().toString())));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            spelled.add(secret.getBytes(charset));
        }
        var base64 = Base64.getEncoder().withoutPadding().encodeToString(utf8);
        spelled.add(ascii(base64.substring(0, base64.length() - 2)));
        if (secret.matches("([0-9a-f]{2})+")) {
            spelled.add(HexFormat.of().parseHex(secret));
        }
        return spelled;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] afterHeader(byte[] bytes) {
        var end = indexOf(bytes, ascii("\n---"));
        return Arrays.copyOfRange(bytes, end + 48, bytes.length);
    }

    private static long distinct(byte[] bytes) {
        var seen = new boolean[256];
        for (var one : bytes) {
            seen[one & 0xff] = true;
        }
        int count = 0;
        for (var one : seen) {
            count += one ? 1 : 0;
        }
        return count;
    }

    static boolean holds(Path file, byte[] needle) throws IOException {
        var buffer = new byte[1 << 20];
        int kept = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer, kept, buffer.length - kept); read > 0; read = in.read(buffer, kept, buffer.length - kept)) {
                var filled = kept + read;
                if (indexOf(ByteBuffer.wrap(buffer, 0, filled), needle) >= 0) {
                    return true;
                }
                kept = Math.min(filled, needle.length - 1);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    private static int indexOf(byte[] bytes, byte[] needle) {
        return indexOf(ByteBuffer.wrap(bytes), needle);
    }

    private static int indexOf(ByteBuffer bytes, byte[] needle) {
        var last = bytes.limit() - needle.length;
        for (int from = 0; from <= last; from++) {
            int matched = 0;
            while (matched < needle.length && bytes.get(from + matched) == needle[matched]) {
                matched++;
            }
            if (matched == needle.length) {
                return from;
            }
        }
        return -1;
    }
}
