package org.amana.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.amana.container.InIntake;
import org.amana.container.inside.Tables;
import org.amana.intake.dropbox.DirectoryStore;
import org.amana.intake.dropbox.KnownDirectory;
import org.amana.platform.UnsafeStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    void it_is_good_for_90_days_more_when_nobody_renews_it() {
        var last = inForce.present().notAfter();

        assertThat(on(last).overdue()).isFalse();
        assertThat(on(last.plusDays(1)).overdue()).isTrue();
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
