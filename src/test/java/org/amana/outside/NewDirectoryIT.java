package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import org.amana.launcher.HouseUnderTest;
import org.amana.sealing.Directory;
import org.amana.sealing.DirectoryRoot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The directory is renewed under a running door, which looks for a new one every minute. */
@Tag("campaign")
class NewDirectoryIT {

    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(75);

    private final HouseUnderTest house = Battered.house();
    private final Program program = Program.of(house);

    @Test
    void what_was_sealed_to_the_directory_before_is_taken_and_to_an_older_one_is_sealed_again() throws Exception {
        var first = program.directory();
        var old = SealedReport.telling(first, "Sealed to the first directory.");
        var older = SealedReport.telling(first, "Sealed long ago.");

        renew();
        assertThat(program.post("/reports", old.body()).status()).isEqualTo(201);
        renew();
        var refused = program.post("/reports", older.body());

        assertThat(refused.status()).isEqualTo(409);
        var again = SealedReport.telling(given(refused), "Sealed long ago.").with("id", older.id());
        assertThat(program.post("/reports", again.body()).status()).isEqualTo(201);
        assertThat(ReportForm.code(ReportForm.open(Battered.visitor(), "fr").telling("By the page.").send())).hasSize(24);
    }

    private static Directory given(Reply refused) throws Exception {
        try (var reader = Json.createReader(new ByteArrayInputStream(refused.body()))) {
            return Directory.parse(reader.readObject().getString("directory").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A next version with the same desks, signed by the root, put where the present one lies; returns when it is in force. */
    private void renew() throws Exception {
        var present = program.directory();
        var next = new Directory(
                present.deployment(), present.version() + 1, present.notAfter(), present.recovery(), present.desks());
        var json = next.toJson();
        try (var root = DirectoryRoot.fromSeed(HexFormat.of()
                .parseHex(Files.readString(house.data().resolve("demonstration/offline/root")).strip()))) {
            replace("directory.sig", root.sign(json));
            replace("directory.json", json);
        }
        assertThat(Eventually.see(A_MINUTE_AND_MORE, program::directory, seen -> seen.version() == next.version()).version())
                .isEqualTo(next.version());
    }

    private void replace(String name, byte[] content) throws Exception {
        Path file = house.data().resolve("directory").resolve(name);
        Files.move(Files.write(file.resolveSibling(name + ".new"), content), file, StandardCopyOption.ATOMIC_MOVE);
    }
}
