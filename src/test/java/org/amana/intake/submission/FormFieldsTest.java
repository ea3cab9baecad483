package org.amana.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-30")
class FormFieldsTest {

    private final FormFields fields = new FormFields();

    @Test
    void text_in_any_script_arrives_as_it_was_written() throws IOException {
        fields.add("q_narrative", bytes("ضُرب في المخفر\r\nⴰⵣⵓⵍ"));

        assertThat(fields.asParameters().get("q_narrative")).containsExactly("ضُرب في المخفر\r\nⴰⵣⵓⵍ");
    }

    @Test
    void a_repeated_field_keeps_all_its_values_in_order() throws IOException {
        fields.addAll(bytes("q=a&q=b+c&empty=&q=%D8%B6&alone"));

        assertThat(fields.asParameters().get("q")).containsExactly("a", "b c", "ض");
        assertThat(fields.asParameters().get("empty")).containsExactly("");
        assertThat(fields.asParameters().get("alone")).containsExactly("");
    }

    @Test
    void all_fields_have_at_most_256_kibibytes() throws IOException {
        for (int i = 0; i < 4; i++) {
            fields.add("part", new ByteArrayInputStream(letters(FormFields.MOST_BYTES_IN_ALL / 4)));
        }

        assertRefused(() -> fields.add("one", bytes("x")), Refusal.FIELD_TOO_LONG);
    }

    @Test
    void one_field_may_take_all_of_it_and_no_more() throws IOException {
        fields.add("fits", new ByteArrayInputStream(letters(FormFields.MOST_BYTES_IN_ALL)));

        assertRefused(
                () -> new FormFields().add("more", new ByteArrayInputStream(letters(FormFields.MOST_BYTES_IN_ALL + 1))),
                Refusal.FIELD_TOO_LONG);
    }

    @Test
    @Tag("S-08")
    void an_urlencoded_text_may_be_as_long_as_any_and_of_a_longer_one_the_beginning_stays() throws IOException {
        var letters = FormFields.MOST_BYTES_IN_ALL / 2;
        fields.addAll(bytes("q=" + "%D9%82".repeat(letters)));
        assertThat(fields.asParameters().get("q")).containsExactly("ق".repeat(letters));

        for (int more : new int[] {1, letters}) {
            var longer = new FormFields();
            assertRefused(() -> longer.addAll(bytes("lang=ar&q=" + "%D9%82".repeat(letters + more) + "&last=")), Refusal.FIELD_TOO_LONG);
            assertThat(longer.asParameters().get("lang")).containsExactly("ar");
            assertThat(longer.asParameters().get("q")[0]).startsWith("ق".repeat(letters - 2));
        }
    }

    @Test
    void there_are_at_most_400_fields() throws IOException {
        for (int i = 0; i < FormFields.MOST_FIELDS; i++) {
            fields.add("q" + i, bytes(""));
        }

        assertRefused(() -> fields.add("one", bytes("")), Refusal.TOO_MANY_FIELDS);
    }

    @Test
    void what_is_not_utf8_is_malformed() {
        assertRefused(() -> fields.add("q", new ByteArrayInputStream(new byte[] {(byte) 0xc3, 0x28})), Refusal.MALFORMED);
        assertRefused(() -> fields.addAll(bytes("q=%zz")), Refusal.MALFORMED);
    }

    private static void assertRefused(ThrowingCallable reading, Refusal why) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RefusedBody.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] letters(int count) {
        return "x".repeat(count).getBytes(StandardCharsets.US_ASCII);
    }
}
