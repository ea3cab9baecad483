package org.amana.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.launcher.HouseUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the processes of a demonstration listen, as the system sees it. */
@Tag("S-26")
class LoopbackIT {

    private static final String LISTENING = "0A";
    private static final Set<String> THIS_MACHINE = Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private final HouseUnderTest house = HouseUnderTest.running();

    @Test
    void nothing_listens_on_an_address_that_others_can_reach() throws Exception {
        for (var process : List.of(house.serverProcess(), house.databaseProcess())) {
            assertThat(addresses(process)).isNotEmpty().isSubsetOf(THIS_MACHINE);
        }
    }

    private static List<String> addresses(ProcessHandle process) throws IOException {
        var own = sockets(process);
        var addresses = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/net/" + table))) {
                var columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals(LISTENING) && own.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(columns[1].substring(0, columns[1].indexOf(':')));
                }
            }
        }
        return addresses;
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        var sockets = new HashSet<String>();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (var descriptor : open.toList()) {
                try {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                } catch (NoSuchFileException closedMeanwhile) {
                    continue;
                }
            }
        }
        return sockets;
    }
}
