package org.amana.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that the fuzzer ever found worth keeping, once more, and each of it a little changed: no parser breaks its word. */
class KeptCorpusTest {

    private static final int CHANGES = 40;

    @ParameterizedTest
    @EnumSource(Target.class)
    void nothing_that_was_kept_breaks_a_parser(Target target) throws IOException {
        var kept = new ArrayList<>(corpus(target));
        kept.addAll(List.of(target.seeds()));

        kept.forEach(target::take);

        assertThat(kept).hasSizeGreaterThan(target.seeds().length);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void nor_does_anything_near_it(Target target) throws IOException {
        var random = new SplittableRandom(target.ordinal());
        var kept = new ArrayList<>(corpus(target));
        kept.addAll(List.of(target.seeds()));

        for (var input : kept) {
            target.take(new byte[0]);
            for (int i = 0; i < CHANGES && input.length > 0; i++) {
                target.take(changed(input, random));
            }
        }
    }

    private static byte[] changed(byte[] input, SplittableRandom random) {
        var changed = Arrays.copyOf(input, random.nextBoolean() ? input.length : random.nextInt(input.length) + 1);
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        return changed;
    }

    private static List<byte[]> corpus(Target target) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/org/amana/fuzz", target.folder()))) {
            var all = new ArrayList<byte[]>();
            for (var file : files.sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        }
    }
}
