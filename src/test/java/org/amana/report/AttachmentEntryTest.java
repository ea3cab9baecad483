package org.amana.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttachmentEntryTest {

    private static final String SHA_256 = "ab".repeat(32);

    @Test
    @Tag("S-30")
    void a_name_is_made_harmless_and_stays_readable() {
        assertThat(entry("photo.jpg").name()).isEqualTo("photo.jpg");
        assertThat(entry("صورة 1.jpg").name()).isEqualTo("صورة 1.jpg");
        assertThat(entry("C:\\Users\\me\\photo.jpg").name()).isEqualTo("photo.jpg");
        assertThat(entry("../../etc/passwd").name()).isEqualTo("passwd");
        assertThat(entry(".htaccess").name()).isEqualTo("htaccess");
        assertThat(entry("a\u202Egpj.exe").name()).isEqualTo("agpj.exe");
        assertThat(entry("a\u0000b\nc\ud800.pdf").name()).isEqualTo("abc.pdf");
        assertThat(entry("a\"b<c>.pdf").name()).isEqualTo("a_b_c_.pdf");
    }

    @Test
    void a_file_without_a_name_gets_one() {
        assertThat(List.of(entry("  "), entry("/"), entry("\u200F"), entry("...")))
                .extracting(AttachmentEntry::name)
                .containsOnly("file");
    }

    @Test
    void a_long_name_keeps_its_extension() {
        assertThat(entry("x".repeat(500) + ".jpeg").name()).hasSize(120).endsWith("x.jpeg");
        assertThat(entry("x".repeat(114) + "😀".repeat(50) + ".jpeg").name())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".jpeg");
    }

    @Test
    void a_name_that_is_clean_stays_as_it_is() {
        var cutBehindASpace = entry("x".repeat(119) + " y").name();

        assertThat(cutBehindASpace).isEqualTo("x".repeat(119));
        assertThat(entry(cutBehindASpace).name()).isEqualTo(cutBehindASpace);
        assertThat(entry("x".repeat(113) + "  ".repeat(9) + ".jpeg").name()).isEqualTo("x".repeat(113) + ".jpeg");
    }

    @Test
    void an_entry_checks_itself() {
        assertThatThrownBy(() -> AttachmentEntry.of(0, "a", "image/png", 1, SHA_256))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttachmentEntry.of(11, "a", "image/png", 1, SHA_256))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttachmentEntry.of(1, "a", "image", 1, SHA_256))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttachmentEntry.of(1, "a", "image/png", -1, SHA_256))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttachmentEntry.of(1, "a", "image/png", 1, "ab"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AttachmentEntry entry(String name) {
        return AttachmentEntry.of(1, name, "image/jpeg", 1, SHA_256);
    }
}
