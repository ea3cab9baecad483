package org.amana.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioSystem;
import org.amana.launcher.DemonstrationFiles.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemonstrationFilesTest {

    @ParameterizedTest
    @EnumSource
    void every_file_is_the_same_each_time_and_small(Content content) {
        byte[] first = bytes(content);

        assertThat(bytes(content)).isEqualTo(first);
        assertThat(first).hasSizeBetween(500, 300_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDICINE", "SHEET", "BED", "CROWDED_ROOM", "STREET", "PLAN"})
    void a_drawing_is_an_image_that_tells_nothing_of_device_or_place(Content content) throws Exception {
        byte[] bytes = bytes(content);

        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getWidth() * image.getHeight()).isGreaterThan(300_000);
        assertThat(new String(bytes, ISO_8859_1)).doesNotContain("Exif", "eXIf", "http", "GPS");
    }

    @Test
    void the_pdf_points_to_its_own_parts() {
        String pdf = new String(bytes(Content.CERTIFICATE), ISO_8859_1);

        assertThat(pdf).startsWith("%PDF-1.4").endsWith("%%EOF\n").doesNotContain("/CreationDate", "/Author");
        var start = Pattern.compile("startxref\n([0-9]+)\n").matcher(pdf);
        assertThat(start.find()).isTrue();
        assertThat(pdf.substring(Integer.parseInt(start.group(1)))).startsWith("xref\n0 6\n");
        var entries = Pattern.compile("([0-9]{10}) 00000 n \n").matcher(pdf);
        for (int number = 1; number <= 5; number++) {
            assertThat(entries.find()).isTrue();
            assertThat(pdf.substring(Integer.parseInt(entries.group(1)))).startsWith(number + " 0 obj\n");
        }
        var length = Pattern.compile("/Length ([0-9]+) >>\nstream\n(.*)\nendstream", Pattern.DOTALL).matcher(pdf);
        assertThat(length.find()).isTrue();
        assertThat(length.group(2)).hasSize(Integer.parseInt(length.group(1)));
    }

    @Test
    void the_voice_can_be_played_and_is_not_silent() throws Exception {
        try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes(Content.VOICE)))) {
            assertThat(sound.getFormat().getSampleRate()).isEqualTo(16_000f);
            assertThat(sound.getFrameLength() / 16_000).isBetween(3L, 10L);
            byte[] samples = sound.readAllBytes();
            int loudest = 0;
            for (int i = 1; i < samples.length; i += 2) {
                loudest = Math.max(loudest, Math.abs(samples[i]));
            }
            assertThat(loudest).as("loud, and not cut off").isBetween(30, 124);
        }
    }

    private static byte[] bytes(Content content) {
        return DemonstrationFiles.named("x", content).content();
    }
}
