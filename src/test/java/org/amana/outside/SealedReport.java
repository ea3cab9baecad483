package org.amana.outside;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import org.amana.report.AttachmentEntry;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Directory;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.Padme;
import org.amana.sealing.Recipient;
import org.amana.sealing.ReporterKeys;
import org.amana.sealing.Sha256;

/** A report that its sender has sealed, as the parts of a body. */
final class SealedReport {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Directory directory;
    private final ReporterKeys keys;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<byte[]> attachments = new ArrayList<>();
    private final List<byte[]> plain = new ArrayList<>();
    private String json = "";
    private byte[] report;

    private SealedReport(Directory directory) {
        this.directory = directory;
        this.keys = FollowUpCode.generate(RANDOM).derive(directory.deployment());
        with("id", randomHex());
        with("directory", Integer.toString(directory.version()));
        with("desk", directory.central().id());
        with("urgent", "false");
        with("mailbox", keys.mailboxSecret().id().hex());
    }

    static SealedReport telling(Directory directory, String text) {
        var sealed = new SealedReport(directory);
        sealed.json = "{\"format\":\"amana-report/1\",\"questionnaire\":{\"id\":\"npm-ma\",\"version\":3},\"language\":\"fr\",\"answers\":{"
                + "\"reporter_type\":\"RELATIVE\",\"place_type\":\"UNKNOWN\",\"categories\":[\"VIOLENCE\"],\"danger\":\"UNKNOWN\",\"narrative\":\""
                + text + "\"},\"reply_to\":\"" + sealed.keys.identity().recipient().encoded() + "\"";
        return sealed;
    }

    SealedReport with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    SealedReport without(String field) {
        fields.remove(field);
        return this;
    }

    SealedReport file(byte[] content) {
        plain.add(content);
        attachments.add(seal(padded(content)));
        return this;
    }

    /** Takes these bytes for the sealed report, whatever they are. */
    SealedReport sealedAs(byte[] bytes) {
        report = bytes;
        return this;
    }

    /** Takes these bytes for one more sealed attachment, whatever they are. */
    SealedReport attaching(byte[] bytes) {
        attachments.add(bytes);
        return this;
    }

    String id() {
        return fields.get("id");
    }

    ReporterKeys keys() {
        return keys;
    }

    List<Recipient> recipients() {
        return List.of(directory.desk(directory.central().id()).orElseThrow().recipient(), directory.recovery());
    }

    byte[] seal(byte[] padded) {
        return AgeFile.seal(padded, recipients(), RANDOM);
    }

    Multipart body() {
        var body = head();
        for (int i = 0; i < attachments.size(); i++) {
            part(body, "attachment", "a" + (i + 1), attachments.get(i));
        }
        return body;
    }

    /** Everything up to the report. */
    Multipart head() {
        var body = new Multipart();
        fields.forEach(body::field);
        if (report == null) {
            report = seal(Padme.padText((json + ",\"attachments\":[" + listed() + "]}").getBytes(StandardCharsets.UTF_8)));
        }
        return part(body, "report", "report.age", report);
    }

    static Multipart part(Multipart body, String name, String file, byte[] content) {
        return begin(body, name, file).raw(content).raw("\r\n");
    }

    static Multipart begin(Multipart body, String name, String file) {
        return body.raw("--" + Multipart.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    }

    private String listed() {
        var list = new ArrayList<String>();
        for (int i = 0; i < plain.size(); i++) {
            var entry = AttachmentEntry.of(
                    i + 1, "photo.jpg", "image/jpeg", plain.get(i).length, Sha256.hex(Sha256.of(plain.get(i))));
            list.add("{\"id\":\"" + entry.id() + "\",\"name\":\"" + entry.name() + "\",\"type\":\"" + entry.type() + "\",\"bytes\":"
                    + entry.bytes() + ",\"sha256\":\"" + entry.sha256() + "\"}");
        }
        return String.join(",", list);
    }

    static byte[] padded(byte[] content) {
        return Arrays.copyOf(content, (int) Padme.paddedSize(content.length));
    }

    private static String randomHex() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
