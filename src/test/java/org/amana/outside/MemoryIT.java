package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Large uploads and sign-ins, each of which costs 128 MiB, at the same moment on a server of 512 MB. */
@Tag("S-13")
class MemoryIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int UPLOADS = 16;
    private static final int SIGN_INS = 8;

    private final HouseUnderTest house = Battered.house();

    @Test
    void sixteen_uploads_and_eight_sign_ins_at_once() throws Exception {
        everybodyIsAnswered("of 6 MB", 3 * MEGABYTE, 2);
    }

    @Test
    @Tag("campaign")
    void sixteen_uploads_of_60_megabytes_and_eight_sign_ins_at_once() throws Exception {
        everybodyIsAnswered("of 60 MB", 20 * MEGABYTE, 3);
    }

    private void everybodyIsAnswered(String what, int bytesOfFile, int files) throws Exception {
        var photo = Samples.jpeg(bytesOfFile);
        var signIns = CompletableFuture.supplyAsync(this::signIns);

        var codes = Crowd.atOnce(UPLOADS, i -> () -> {
            var form = ReportForm.open(Battered.visitor(), "fr").telling("memory " + what + " " + i);
            var body = form.body();
            for (int file = 0; file < files; file++) {
                body.file(file + ".jpg", "image/jpeg", photo);
            }
            return ReportForm.code(form.send(body));
        });

        assertThat(codes).allMatch(code -> code.length() == 24).doesNotHaveDuplicates();
        // who found a place was refused after all of the work; who found none was told to try again
        assertThat(signIns.get()).allMatch(answer -> answer.status() == 403 || answer.status() == 503).hasSize(SIGN_INS)
                .anyMatch(answer -> answer.status() == 403 && answer.words().contains("Ces trois réponses ne vont pas ensemble"));
        assertThat(Files.readString(house.data().resolve("logs/server.log"))).doesNotContain("OutOfMemoryError");
        assertThat(Battered.visitor().get("/fr/").status()).isEqualTo(200);
    }

    /** With a name that exists and a wrong passphrase: as much work as a right one. */
    private List<Reply> signIns() {
        try {
            return Crowd.atOnce(SIGN_INS, i -> () -> {
                var desk = Visitor.of(house.deskOrigin());
                var page = desk.get("/desk/");
                var body = "signin=signin&lang=fr&name=n.alami&passphrase=wrong&code=000000&open=&jakarta.faces.ViewState=stateless&primefaces.nonce="
                        + URLEncoder.encode(ReportForm.hidden(page, "primefaces.nonce"), StandardCharsets.UTF_8);
                return desk.post("/desk/index.xhtml", Visitor.FORM, body.getBytes(StandardCharsets.US_ASCII));
            });
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
