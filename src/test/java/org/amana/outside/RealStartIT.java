package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.amana.sealing.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server, told that it is no demonstration, on everything that a demonstration made. */
@Tag("S-25")
class RealStartIT {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    @Test
    void a_real_start_refuses_what_a_demonstration_made() {
        var house = HouseUnderTest.fresh("real").with("amana.mode", "real");
        try {
            assertThatThrownBy(house::start)
                    .hasMessageMatching("This is a real start, but the directory, the data or the keys belong to a demonstration[^.]*\\.");
        } finally {
            house.stop();
        }
    }

    /** The ceremony is held, and nobody works here yet. */
    @Test
    void a_real_deployment_begins_with_the_invitation_of_its_first_administrator_and_the_public_side_waits_for_a_desk(
            @TempDir Path folder) throws Exception {
        var random = new SecureRandom();
        var house = HouseUnderTest.fresh("founding").with("amana.first.administrator", "z.admin");
        var keys = house.data().resolve("founded/triage/keys");
        try (var root = DirectoryRoot.generate(random);
                var recovery = Identity.generate(random)) {
            var directory = new Directory("npm-test", 1, LocalDate.now().plusDays(90), recovery.recipient(), List.of()).toJson();
            Files.write(folder.resolve("directory.json"), directory);
            Files.write(folder.resolve("directory.sig"), root.sign(directory));
            house.startDatabase();
            assertThatThrownBy(() -> house.founded("triage", folder, DirectoryRoot.generate(random).publicKey()))
                    .hasMessageStartingWith("The directory was not signed by this root");
            assertThatThrownBy(() -> house.founded("intake", folder, root.publicKey())).hasMessageContaining("names no desk yet");
            house.founded("triage", folder, root.publicKey());
            Files.deleteIfExists(keys.resolve("courier-token"));
            Files.write(Files.createFile(keys.resolve("courier-token"), PosixFilePermissions.asFileAttribute(OWNER)), new byte[32]);

            assertThatThrownBy(house::startServer).hasMessageStartingWith("The directory names no desk yet");

            var invitation = keys.resolve("first-invitation");
            assertThat(Files.readString(invitation))
                    .matches("name z\\.admin\ncode [a-z2-9]{5}(-[a-z2-9]{5}){3}\nuntil \\S+Z\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(invitation))).isEqualTo("rw-------");
            var code = Files.readAllLines(invitation).get(1).substring("code ".length());
            assertThat(Files.readString(house.data().resolve("logs/server.log"))).doesNotContain(code);
            try (var database = house.database("triage");
                    var rows = database.createStatement().executeQuery("select name, role from invitation")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1) + " " + rows.getString(2)).isEqualTo("z.admin ADMINISTRATOR");
                assertThat(rows.next()).isFalse();
            }
        } finally {
            house.stop();
        }
    }
}
