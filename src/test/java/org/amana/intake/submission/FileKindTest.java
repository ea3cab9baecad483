package org.amana.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-30")
class FileKindTest {

    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0 a picture";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "photo.jpg, \u00ff\u00d8\u00ff\u00e0aaaa, image/jpeg",
        "photo, \u00ff\u00d8\u00ff\u00e0aaaa, image/jpeg",
        "shot.png, '\u0089PNG\r\n\u001a\n', image/png",
        "i.webp, RIFFaaaaWEBPVP8aaaa, image/webp",
        "voice.amr, #!AMR, audio/amr",
        "voice.mp3, ID3\u0003aaaa, audio/mpeg",
        "voice.aac, \u00ff\u00f1Paaaa, audio/aac",
        "paper.pdf, %PDF-1.7, application/pdf",
        "note.txt, hello, text/plain",
        "شهادة.txt, hello, text/plain",
        "paper.docx, PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaa, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "paper.doc, \u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1, application/msword"
    })
    void what_people_have_on_their_phones_is_taken(String name, String content, String type) {
        assertThat(kind(name, content)).contains(type);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "photo.jpg, MZ\u0090aaaa",
        "photo.jpg, \u007fELFaaaa",
        "note.txt, <html><script>",
        "photo.jpg, <!DOCTYPE html>",
        "note.txt, #!/bin/sh",
        "photo.png, <svg xmlns='http://www.w3.org/2000/svg'>",
        "note.js, hello",
        "note.html, hello",
        "note.svg, hello",
        "note.hta, hello",
        "files.zip, PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "files.jar, PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "paper.docm, PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "setup.msi, \u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"
    })
    void what_runs_or_cannot_be_looked_at_is_refused(String name, String content) {
        assertThat(kind(name, content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.exe", "photo.html", "photo.jpg.hta", "photo.lnk", "photo.hta. ", "photo.exe\u202e", "photo.ht\u200ba"})
    void a_picture_that_is_called_like_a_program_is_refused(String name) {
        assertThat(kind(name, JPEG)).isEmpty();
    }

    @Test
    void bytes_that_nobody_knows_are_not_believed_to_be_a_picture_because_of_their_name() {
        assertThat(kind("photo.png", "\u0000\u0001\u0002\u0003\u00fe")).isEqualTo(Optional.empty());
    }

    @Test
    void a_file_without_a_byte_is_a_file_like_any_other() {
        assertThat(FileKind.of(new byte[0], "empty.jpg")).contains("application/octet-stream");
    }

    private static Optional<String> kind(String name, String content) {
        return FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1), name);
    }
}
