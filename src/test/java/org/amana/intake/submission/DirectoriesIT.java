package org.amana.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.amana.container.InIntake;
import org.amana.container.inside.Tables;
import org.amana.intake.dropbox.DirectoryStore;
import org.amana.intake.dropbox.KnownDirectory;
import org.amana.platform.Settings;
import org.amana.platform.UnsafeStart;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InIntake
class DirectoriesIT {

    @Inject
    Directories inForce;

    @Inject
    DirectoryStore store;

    @Inject
    Clock clock;

    private final Tables tables = new Tables("intake");

    @Test
    @Tag("S-25")
    void an_older_directory_than_the_one_in_force_before_stops_the_start() {
        store.add(new KnownDirectory(inForce.present().version() + 1, new byte[] {1}, new byte[64]));
        try {
            assertThatThrownBy(() -> restarted(clock).load()).isInstanceOf(UnsafeStart.class).hasMessageContaining("older");
        } finally {
            tables.change("delete from known_directory where version > ?", inForce.present().version());
        }
    }

    @Test
    @Tag("S-25")
    void another_directory_of_the_same_version_stops_the_start() {
        var real = tables.bytes("select json from known_directory");
        tables.change("update known_directory set json = 'other'");
        try {
            assertThatThrownBy(() -> restarted(clock).load()).isInstanceOf(UnsafeStart.class).hasMessageContaining("same version");
        } finally {
            tables.change("update known_directory set json = ?", (Object) real);
        }
    }

    /** A ceremony's first directory names none; brought to a door that runs already, it must not close it. */
    @Test
    @Tag("S-25")
    void a_directory_that_names_no_desk_stops_the_start_and_leaves_a_running_door_as_it_is(@TempDir Path folder) throws Exception {
        var running = restarted(clock);
        running.load();
        var now = running.present();
        var onDisk = Settings.required("amana.directory");
        var known = tables.copy("known_directory");
        tables.change("delete from known_directory");
        try {
            nowOnDisk(signedWithoutDesks(folder, now));

            assertThatThrownBy(() -> restarted(clock).load()).isInstanceOf(UnsafeStart.class).hasMessageContaining("names no desk yet");
            var timer = new FollowDirectory();
            timer.directories = running;
            timer.follow();

            assertThat(running.present()).isEqualTo(now);
            assertThat(tables.count("select count(*) from known_directory")).isZero();
        } finally {
            nowOnDisk(onDisk);
            tables.putBack(known);
        }
    }

    private static void nowOnDisk(String file) {
        System.setProperty("amana.directory", file);
    }

    private static String signedWithoutDesks(Path folder, Directory like) throws IOException {
        return signed(folder, new Directory(like.deployment(), 1, like.notAfter(), like.recovery(), List.of()));
    }

    private static String signed(Path folder, Directory directory) throws IOException {
        var json = directory.toJson();
        var seed = Path.of(Settings.required("amana.demonstration.founding")).resolveSibling("offline").resolve("root");
        try (var root = DirectoryRoot.fromSeed(HexFormat.of().parseHex(Files.readString(seed).strip()))) {
            Files.write(folder.resolve("directory.sig"), root.sign(json));
        }
        return Files.write(folder.resolve("directory.json"), json).toString();
    }

    @Test
    void it_is_good_for_90_days_more_when_nobody_renews_it() {
        var last = inForce.present().notAfter();

        assertThat(on(last.plusDays(90)).open()).isTrue();
        assertThat(on(last.plusDays(91)).open()).isFalse();
    }

    @Test
    void a_region_goes_to_its_desk_unless_the_person_wants_the_central_team() {
        var regional = inForce.present().desks().stream()
                .filter(desk -> !desk.regions().isEmpty())
                .findFirst()
                .orElseThrow();
        var region = Optional.of(regional.regions().getFirst());

        assertThat(inForce.destination(region, false).desk()).isEqualTo(regional);
        assertThat(inForce.destination(region, true).desk()).isEqualTo(inForce.present().central());
        assertThat(inForce.destination(Optional.empty(), false).desk()).isEqualTo(inForce.present().central());
    }

    @Test
    void only_the_present_version_and_the_one_before_are_accepted() {
        assertThat(inForce.accepted(inForce.present().version())).contains(inForce.present());
        assertThat(inForce.accepted(inForce.present().version() + 1)).isEmpty();
        assertThat(inForce.accepted(inForce.present().version() - 1)).isEmpty();
    }

    @Test
    @Tag("S-48")
    void after_two_renewals_the_one_before_is_still_accepted_and_the_one_before_that_is_not(@TempDir Path folder) throws Exception {
        var running = restarted(clock);
        running.load();
        int first = running.present().version();
        var onDisk = Settings.required("amana.directory");
        var known = tables.copy("known_directory");
        try {
            for (int version = first + 1; version <= first + 2; version++) {
                nowOnDisk(signed(folder, later(running.present(), version)));
                running.load();
            }

            for (var node : List.of(running, anotherOnTheSameDatabase())) {
                assertThat(node.accepted(first + 2)).contains(node.present());
                assertThat(node.accepted(first + 1)).map(Directory::version).contains(first + 1);
                assertThat(node.accepted(first)).isEmpty();
                assertThat(node.accepted(first + 3)).isEmpty();
            }
        } finally {
            nowOnDisk(onDisk);
            tables.putBack(known);
        }
    }

    private Directories anotherOnTheSameDatabase() {
        var node = restarted(clock);
        node.load();
        return node;
    }

    private static Directory later(Directory like, int version) {
        return new Directory(like.deployment(), version, like.notAfter(), like.recovery(), like.desks());
    }

    private Directories on(LocalDate day) {
        var directories = restarted(Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        directories.load();
        return directories;
    }

    private Directories restarted(Clock at) {
        var directories = new Directories();
        directories.store = store;
        directories.clock = at;
        return directories;
    }
}
