package org.amana.triage.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.amana.courier.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    @Test
    void what_is_written_is_read_again() throws Damage {
        var manifest = new Manifest(
                3,
                "central/2026-11-23/NEW/null/true/2/40000",
                Map.of("NOTE/1", new Manifest.Row(2, "ab"), "INDEX", new Manifest.Row(3, "cd")),
                List.of(new ItemId("0".repeat(32))),
                Map.of("0".repeat(32) + "/0", "ef"));

        assertThat(Manifest.parse(manifest.toJson())).isEqualTo(manifest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"version\":\"1\"}", "{\"version\":1,\"facts\":\"\",\"rows\":{\"a\":1},\"items\":[]}",
            "{\"version\":1,\"facts\":\"\",\"rows\":{},\"items\":[],\"gone\":{\"a\":1}}"})
    void anything_else_is_damage(String json) {
        assertThatThrownBy(() -> Manifest.parse(json.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Damage.class);
    }
}
