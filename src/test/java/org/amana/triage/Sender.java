package org.amana.triage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.report.Answers;
import org.amana.report.AttachmentEntry;
import org.amana.report.Language;
import org.amana.report.Message;
import org.amana.report.Report;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Directory;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.Identity;
import org.amana.sealing.Padme;
import org.amana.sealing.Recipient;
import org.amana.sealing.ReporterKeys;
import org.amana.sealing.Sha256;

/** A person with a code, who sends sealed reports and messages to a desk. */
final class Sender {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final SecureRandom random = new SecureRandom();
    private final Directory directory;
    private final String code;
    private final ReporterKeys keys;

    /** Of somebody who knows the mailbox and not the code. */
    private final Identity another = Identity.generate(random);

    Sender(Directory directory) {
        this.directory = directory;
        try (var fresh = FollowUpCode.generate(random)) {
            code = String.join("", fresh.groups());
            keys = fresh.derive(directory.deployment());
        }
    }

    /** What the person wrote down. */
    String code() {
        return code;
    }

    String mailbox() {
        return keys.mailboxSecret().id().hex();
    }

    Identity identity() {
        return keys.identity();
    }

    ItemId report(String desk, String narrative, byte[]... files) throws IOException {
        return report(desk, Map.of("narrative", List.of(narrative)), files);
    }

    ItemId report(String desk, Map<String, List<String>> more, byte[]... files) throws IOException {
        var answers = new HashMap<String, List<String>>(Map.of(
                "reporter_type", List.of("RELATIVE"),
                "place_type", List.of("POLICE_CUSTODY"),
                "region", List.of("MA-06"),
                "categories", List.of("VIOLENCE", "HEALTH"),
                "ongoing", List.of("YES"),
                "danger", List.of("NEEDS_DOCTOR_NOW"),
                "consent", List.of("C_CONTACT")));
        answers.putAll(more);
        var report = new Report("npm-ma", 1, Language.AR, Answers.of(answers), identity().recipient().encoded(), listed(files));
        return put(Item.Kind.REPORT, desk, true, report.toJson(), files);
    }

    ItemId message(String desk, String text, boolean withdrawn, byte[]... files) throws IOException {
        var message = new Message(
                Language.AR, text, Map.of("C_SHARE_HEALTH", true), withdrawn, false, identity().recipient().encoded(), listed(files));
        return put(Item.Kind.MESSAGE, desk, false, message.toJson(), files);
    }

    /** What whoever knows the mailbox alone can seal, such as intake does. */
    ItemId forged(String desk, String text, Map<String, Boolean> consents, boolean withdrawn) throws IOException {
        var message = new Message(Language.AR, text, consents, withdrawn, false, another.recipient().encoded(), List.of());
        return put(Item.Kind.MESSAGE, desk, false, message.toJson());
    }

    ItemId forgedReport(String desk, List<String> consents) throws IOException {
        var answers = Answers.of(Map.of("narrative", List.of("forged"), "consent", consents));
        return put(Item.Kind.REPORT, desk, true, new Report("npm-ma", 1, Language.AR, answers, another.recipient().encoded(), List.of()).toJson());
    }

    /** The person no longer wants to be called: who they are is to be deleted. */
    ItemId takeContactBack(String desk) throws IOException {
        var message = new Message(
                Language.AR, "", Map.of("C_CONTACT", false), false, false, identity().recipient().encoded(), List.of());
        return put(Item.Kind.MESSAGE, desk, false, message.toJson());
    }

    ItemId burn() {
        var id = newId();
        IntakeForTests.put(new Item(id, Item.Kind.BURNED, 0, "", false, mailbox(), DAY, List.of()), List.of());
        return id;
    }

    ItemId put(Item.Kind kind, String desk, boolean urgent, byte[] json, byte[]... files) throws IOException {
        var to = directory.desk(desk).map(Directory.Desk::recipient).orElseGet(() -> Identity.generate(random).recipient());
        var parts = new ArrayList<byte[]>();
        parts.add(AgeFile.seal(Padme.padText(json), List.of(to, directory.recovery()), random));
        for (var file : files) {
            parts.add(sealed(file, to));
        }
        var id = newId();
        IntakeForTests.put(new Item(id, kind, 1, desk, urgent, mailbox(), DAY, described(parts)), parts);
        return id;
    }

    private byte[] sealed(byte[] file, Recipient to) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = Padme.zeroPadding(AgeFile.sealTo(sealed, List.of(to, directory.recovery()), random))) {
            out.write(file);
        }
        return sealed.toByteArray();
    }

    private static List<AttachmentEntry> listed(byte[]... files) {
        var listed = new ArrayList<AttachmentEntry>();
        for (var file : files) {
            var number = listed.size() + 1;
            listed.add(AttachmentEntry.of(
                    number, "photo-" + number + ".jpg", "image/jpeg", file.length, Sha256.hex(Sha256.of(file))));
        }
        return listed;
    }

    static List<Item.Part> described(List<byte[]> parts) {
        var described = new ArrayList<Item.Part>();
        for (var part : parts) {
            described.add(new Item.Part(described.isEmpty() ? "report" : "a" + described.size(), part.length));
        }
        return described;
    }

    private ItemId newId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new ItemId(HexFormat.of().formatHex(bytes));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
