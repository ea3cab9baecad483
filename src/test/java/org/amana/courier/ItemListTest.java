package org.amana.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemListTest {

    @Test
    void what_intake_lists_is_what_triage_reads() throws Exception {
        var report = new Item(
                new ItemId("0123456789abcdef0123456789abcdef"),
                Item.Kind.REPORT,
                7,
                "central",
                true,
                "ab".repeat(32),
                LocalDate.of(2026, 11, 23),
                List.of(new Item.Part("report", 18091), new Item.Part("a1", 3_000_000_000L)));
        var burned = new Item(
                new ItemId("f".repeat(32)),
                Item.Kind.BURNED,
                0,
                "",
                false,
                "cd".repeat(32),
                LocalDate.of(2026, 11, 24),
                List.of());

        assertThat(ItemList.parse(ItemList.toJson(List.of(report, burned)))).containsExactly(report, burned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"items\":{}}", "{\"items\":[1]}", "{\"items\":[{\"id\":\"x\"}]}", "null"})
    void anything_else_is_refused_without_repeating_it(String json) {
        assertThatThrownBy(() -> ItemList.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("the drop box did not answer with a list of items");
    }
}
