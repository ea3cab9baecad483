package org.amana.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.amana.BrowserScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With scripts on, the page alone says which files are taken: as the server would. */
@Tag("S-37")
class FilesInTheBrowserTest {

    private static final String ZIP = "PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0aaaa";

    private static final List<List<String>> FILES = List.of(
            List.of("photo.jpg", JPEG),
            List.of("photo", JPEG),
            List.of("PHOTO.JPEG", JPEG),
            List.of("shot.png", "\u0089PNG\r\n\u001a\n"),
            List.of("i.webp", "RIFFaaaaWEBPVP8aaaa"),
            List.of("i.gif", "GIF89a"),
            List.of("voice.amr", "#!AMR"),
            List.of("voice.mp3", "ID3\u0003aaaa"),
            List.of("voice.aac", "\u00ff\u00f1Paaaa"),
            List.of("voice.wav", "RIFFaaaaWAVEfmt "),
            List.of("film.mp4", "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"),
            List.of("film.3gp", "\0\0\0\u0018ftyp3gp4\0\0\0\0"),
            List.of("film.mov", "\0\0\0\u0014ftypqt  \0\0\0\0"),
            List.of("photo.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"),
            List.of("voice.m4a", "\0\0\0\u0018ftypM4A \0\0\0\0"),
            List.of("paper.pdf", "%PDF-1.7"),
            List.of("note.txt", "hello"),
            List.of("شهادة.txt", "hello"),
            List.of("list.csv", "a;b\n1;2\n"),
            List.of("paper.docx", ZIP),
            List.of("table.xlsx", ZIP),
            List.of("paper.odt", ZIP),
            List.of("paper.doc", OLE),
            List.of("empty.jpg", ""),
            List.of("photo.jpg", "MZ\u0090aaaa"),
            List.of("photo.jpg", "\u007fELFaaaa"),
            List.of("note.txt", "<html><script>"),
            List.of("photo.jpg", "<!DOCTYPE html>"),
            List.of("note.txt", "#!/bin/sh"),
            List.of("photo.png", "<svg xmlns='http://www.w3.org/2000/svg'>"),
            List.of("note.js", "hello"),
            List.of("note.html", "hello"),
            List.of("note.svg", "hello"),
            List.of("note.hta", "hello"),
            List.of("files.zip", ZIP),
            List.of("files.jar", ZIP),
            List.of("paper.docm", ZIP),
            List.of("setup.msi", OLE),
            List.of("photo.exe", JPEG),
            List.of("photo.jpg.hta", JPEG),
            List.of("photo.lnk", JPEG),
            List.of("photo.hta. ", JPEG),
            List.of("photo.exe\u202e", JPEG),
            List.of("photo.ht\u200ba", JPEG),
            List.of("photo.png", "\0\u0001\u0002\u0003\u00fe"));

    @Test
    void the_script_takes_and_refuses_the_same_files_for_the_same_kinds() throws Exception {
        var script = new BrowserScript();
        FILES.forEach(file -> script.call("kindOf", file.get(1).getBytes(StandardCharsets.ISO_8859_1), file.get(0)));

        var results = script.run();

        for (int i = 0; i < FILES.size(); i++) {
            var file = FILES.get(i);
            var here = FileKind.of(file.get(1).getBytes(StandardCharsets.ISO_8859_1), file.get(0)).orElse("null");
            assertThat(results.text(i)).as(file.get(0)).isEqualTo(here);
        }
    }
}
