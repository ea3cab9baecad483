package org.amana.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.amana.sealing.SignedDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Founding again never takes a side back. */
class BroughtDirectoryTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DirectoryRoot root = DirectoryRoot.generate(RANDOM);

    @TempDir
    private Path table;

    private Path own;

    @BeforeEach
    void a_side_with_its_second_directory() throws Exception {
        own = table.resolve("side/directory/directory.json");
        var second = brought("npm-test", 2);
        second.mustFollow(own);
        second.put(own);
    }

    @Test
    void takes_a_newer_one_whole_and_leaves_nothing_beside_it() throws Exception {
        var third = brought("npm-test", 3);
        third.mustFollow(own);
        third.put(own);

        var there = SignedDirectory.verify(
                Files.readAllBytes(own), Files.readAllBytes(own.resolveSibling("directory.sig")), root.publicKey());
        assertThat(there.directory().version()).isEqualTo(3);
        assertThat(own.getParent().toFile().list()).containsExactlyInAnyOrder("directory.json", "directory.sig");
    }

    @Test
    void takes_the_same_one_again() throws Exception {
        BroughtDirectory.verified(own.getParent(), root.publicKey(), "triage").mustFollow(own);
    }

    @Test
    void refuses_an_older_one() throws Exception {
        refused(brought("npm-test", 1), "The directory is older than the one that is here");
    }

    @Test
    void refuses_another_one_of_the_same_version() throws Exception {
        refused(brought("npm-test", 2), "The directory differs from the one of the same version that is here");
    }

    @Test
    void refuses_that_of_another_deployment() throws Exception {
        refused(brought("npm-other", 3), "This side belongs to another deployment than the directory");
    }

    private void refused(BroughtDirectory directory, String sentence) {
        assertThatThrownBy(() -> directory.mustFollow(own)).isInstanceOf(CannotStart.class).hasMessageStartingWith(sentence);
    }

    /** Each has a recovery key of its own. */
    private BroughtDirectory brought(String deployment, int version) throws IOException {
        try (var recovery = Identity.generate(RANDOM);
                var key = Identity.generate(RANDOM)) {
            var names = Map.of("ar", "أ", "fr", "a", "en", "a", "es", "a", "zgh", "a");
            var desk = new Directory.Desk("central", key.recipient(), names, List.of());
            var json = new Directory(deployment, version, LocalDate.of(2027, 6, 1), recovery.recipient(), List.of(desk)).toJson();
            var stick = Files.createDirectories(table.resolve("stick"));
            Files.write(stick.resolve("directory.json"), json);
            Files.write(stick.resolve("directory.sig"), root.sign(json));
            return BroughtDirectory.verified(stick, root.publicKey(), "triage");
        }
    }
}
