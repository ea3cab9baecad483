package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells how to do it by hand: its commands, as they stand. */
class ByHandIT {

    private static final Path PAGE = Path.of("src/site/by-hand.md");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```bash\n(.*?)^```$");
    private static final String TOLD = "He was beaten on Monday. I am writing by hand.";

    @TempDir
    Path folder;

    /** Before a house is started for it: the tests as a whole need no more than Node and a Chromium. */
    @BeforeAll
    static void needsTheToolsOfThePage() {
        var missing = Hand.missing();
        if (!missing.isEmpty()) {
            var sentence = "The page by hand was not tried: " + String.join(", ", missing) + " missing on this machine.";
            System.err.println(sentence);
            assumeTrue(false, sentence);
        }
    }

    @Test
    void the_commands_of_the_page_send_a_report_read_the_answer_and_open_what_was_sent() throws Exception {
        var house = Battered.house();
        try (var hand = Hand.in(folder, house)) {
            hand.does(commands("Send a report"));
            var report = Resting.telling(house, TOLD).getFirst();
            assertThat(report.file(DeskKeys.of(house), 1)).asString().isEqualTo("What the guard gave him to sign.\n");

            Mail.answer(house, report, "Nous vous avons lu, écrit à la main.");
            assertThat(hand.does(commands("Read the answer"))).contains("Nous vous avons lu, écrit à la main.");
            assertThat(Resting.at(house))
                    .anyMatch(one -> one.kind().equals("MESSAGE") && one.mailbox().equals(report.mailbox()) && one.desk().equals(report.desk()));
            assertThat(Mail.answer(house, report, "Too late.")).isEqualTo(410);

            Files.copy(house.data().resolve("demonstration/offline/recovery"), folder.resolve("recovery.key"));
            assertThat(hand.does(commands("Open a report"))).contains(TOLD);
        }
    }

    private static String commands(String section) throws IOException {
        var page = Files.readString(PAGE);
        var begins = page.indexOf("\n## " + section + "\n");
        var ends = page.indexOf("\n## ", begins + 1);
        var text = page.substring(begins, ends < 0 ? page.length() : ends);
        return COMMANDS.matcher(text).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
    }
}
