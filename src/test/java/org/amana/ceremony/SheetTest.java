package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.PaperShare;
import org.amana.sealing.RecoveryShares;
import org.amana.sealing.RootShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a custodian holds in their hands, as an independent program draws it. */
class SheetTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WHITE = 0xffffffff;

    private final Identity recovery = Identity.generate(RANDOM);
    private final PaperShare share = RecoveryShares.split(recovery, RANDOM).getFirst();
    private final PaperShare rootShare = RootShares.split(DirectoryRoot.generate(RANDOM), RANDOM).getLast();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en", "es", "zgh"})
    void one_page_of_a4_in_every_language_with_free_margins_and_nothing_over_its_foot(String language) throws Exception {
        for (var sheet : List.of(sheet(share, ""), sheet(rootShare, "Marie-Hélène de la Tour d’Auvergne-Benabdallah"))) {
            var picture = Scanner.picture(written(sheet, language));

            assertThat(picture.getWidth()).isBetween(1239, 1242);
            assertThat(picture.getHeight()).isBetween(1753, 1756);
            assertThat(blank(picture, 0, 0, picture.getWidth(), 70)).isTrue();
            assertThat(blank(picture, 0, picture.getHeight() - 70, picture.getWidth(), 70)).isTrue();
            assertThat(blank(picture, 0, 0, 100, picture.getHeight())).isTrue();
            assertThat(blank(picture, picture.getWidth() - 100, 0, 100, picture.getHeight())).isTrue();
            assertThat(blank(picture, 0, picture.getHeight() - 206, picture.getWidth(), 4)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void its_square_says_what_its_lines_say(String language) throws Exception {
        var digits = Scanner.digits(written(sheet(share, "نادية"), language));

        assertThat(digits).isEqualTo(String.join("", share.lines()).replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void its_lines_are_all_there_each_with_its_number_and_in_their_order(String language) {
        var drawn = new ArrayList<Written>();
        var words = Words.in(language);
        sheet(share, "نادية").drawOn(new Paper(words.rightToLeft(), 0) {

            @Override
            void digits(String text, float size, double x, double y) {
                drawn.add(new Written(text, size, x, y));
                super.digits(text, size, x, y);
            }
        }, words);

        var rows = drawn.stream()
                .filter(one -> one.size() > 9)
                .collect(Collectors.groupingBy(Written::y, TreeMap::new, Collectors.toList()))
                .values().stream()
                .map(row -> row.stream().sorted(Comparator.comparingDouble(Written::x)).map(Written::text).collect(Collectors.joining(" ")))
                .toList();

        var expected = new ArrayList<String>();
        share.lines().forEach(line -> expected.add(expected.size() + 1 + " " + line));
        assertThat(rows).isEqualTo(expected);
    }

    private record Written(String text, float size, double x, double y) {}

    @Test
    void arabic_letters_are_joined() {
        var joined = new Paper(true, 0);
        joined.paragraph("مفتاح", 20, 0, 500);
        var apart = new Paper(true, 0);
        apart.paragraph("م\u200cف\u200cت\u200cا\u200cح", 20, 0, 500);

        assertThat(joined.toPdf()).isNotEqualTo(apart.toPdf());
        assertThat(joined.toPdf().length).isLessThan(apart.toPdf().length);
    }

    @Test
    void the_file_says_nothing_about_when_and_with_what_it_was_made_and_holds_no_text() {
        var pdf = new String(sheet(share, "Nadia").toPdf(Words.in("fr")), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF-1.4").doesNotContain("Producer", "CreationDate", "Nadia", "/Font", "/ID");
        assertThat(pdf).doesNotContain(Stream.concat(share.lines().stream(), Stream.of("Amana")).toList());
    }

    private Path written(Sheet sheet, String language) throws Exception {
        return Files.write(folder.resolve(language + "-" + sheet.fileName()), sheet.toPdf(Words.in(language)));
    }

    private Sheet sheet(PaperShare share, String holder) {
        return new Sheet(share, "npm-maroc", holder, LocalDate.of(2026, 11, 23), recovery.recipient().fingerprint());
    }

    private static boolean blank(BufferedImage picture, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if (picture.getRGB(x, y) != WHITE) {
                    return false;
                }
            }
        }
        return true;
    }
}
