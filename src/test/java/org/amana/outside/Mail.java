package org.amana.outside;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amana.launcher.HouseUnderTest;
import org.amana.report.Answer;
import org.amana.report.Language;
import org.amana.report.PublicStatus;
import org.amana.sealing.AgeFile;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.MistypedCode;
import org.amana.sealing.Padme;
import org.amana.sealing.Recipient;

/** The way back: what triage delivers through the courier's door, and what a person reads with the code. */
public final class Mail {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Mail() {}

    /** Delivers an answer to who sent this report. */
    static int answer(HouseUnderTest house, Resting report, String text) throws IOException {
        var replyTo = Recipient.parse(report.opened(DeskKeys.of(house)).getString("reply_to"));
        return deliver(house, report.mailbox(), sealed(text, report.desk(), replyTo));
    }

    /** Delivers an answer to who has this code, also where the report was collected long ago. */
    public static int answer(HouseUnderTest house, String code, String text) throws IOException, MistypedCode {
        try (var parsed = FollowUpCode.parse(code)) {
            var keys = parsed.derive(Program.of(house).directory().deployment());
            return deliver(house, keys.mailboxSecret().id().hex(), sealed(text, "central", keys.identity().recipient()));
        }
    }

    private static byte[] sealed(String text, String desk, Recipient replyTo) {
        var json = new Answer(Language.FR, text, PublicStatus.values()[0], Optional.of(desk), OptionalInt.empty()).toJson();
        return AgeFile.seal(Padme.padText(json), List.of(replyTo), RANDOM);
    }

    static int deliver(HouseUnderTest house, String mailbox, byte[] sealed) throws IOException {
        var id = new byte[16];
        RANDOM.nextBytes(id);
        var path = "/courier/v1/mailboxes/" + mailbox + "/answers/" + HexFormat.of().formatHex(id);
        var visitor = courier(house);
        try (var wire = visitor.connect()) {
            wire.send(visitor.head("PUT", path, "application/octet-stream", sealed.length)).send(sealed);
            return wire.answer().status();
        }
    }

    /** Whoever has the courier token. */
    static Visitor courier(HouseUnderTest house) throws IOException {
        var token = Files.readAllBytes(house.data().resolve("triage/keys/courier-token"));
        return Visitor.of(house.publicOrigin())
                .with("Authorization: Bearer " + Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    /** The words on the page of an opened mailbox. */
    static String read(Visitor visitor, String language, String code) throws IOException {
        return opened(visitor, language, code).get("/" + language + "/read?open").words();
    }

    /** The same person, with the cookie of an opened mailbox. */
    static Visitor opened(Visitor visitor, String language, String code) throws IOException {
        var answer = tryCode(visitor, language, code);
        var cookie = answer.header("Set-Cookie").orElseThrow(() -> new IOException("no mailbox was opened"));
        return visitor.with("Cookie: " + cookie.substring(0, cookie.indexOf(';')));
    }

    static Reply tryCode(Visitor visitor, String language, String code) throws IOException {
        var body = "do=open&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
        return visitor.post("/" + language + "/read", Visitor.FORM, body.getBytes(StandardCharsets.US_ASCII));
    }
}
