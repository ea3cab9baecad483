package org.amana.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amana.sealing.Directory;
import org.amana.sealing.Identity;
import org.amana.sealing.Node;
import org.amana.sealing.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an institution runs it: a process of its own, where the machine allows it one without any network. */
@Tag("S-38")
class CeremonyIT {

    private static final Path JAR = Path.of("target/amana-ceremony.jar").toAbsolutePath();
    private static final String CANARY = "They took him at the market of the canary";
    private static final List<String> MAY_BE_IN_IT = List.of(
            "META-INF/",
            "org/amana/ceremony/",
            "org/amana/sealing/",
            "org/amana/witness/",
            "org/bouncycastle/",
            "org/eclipse/parsson/",
            "jakarta/json/",
            "net/sf/jasperreports/fonts/dejavu/",
            "picocli/",
            "com/google/zxing/");

    @TempDir
    private Path folder;

    private final Identity desk = Identity.generate(new SecureRandom());
    private Path sheets;
    private Path results;

    private record End(int exit, String output) {}

    @BeforeEach
    void places() throws IOException {
        sheets = folder.resolve("sheets");
        results = folder.resolve("public");
        Files.createDirectories(folder.resolve("home/tmp"));
    }

    @Test
    @Tag("S-35")
    void from_an_empty_table_to_a_report_of_a_browser_opened_with_three_sheets_and_never_with_two() throws Exception {
        var made = make("--sheets", sheets.toString());
        assertThat(made.output()).contains("Done.");
        assertThat(made.exit()).isZero();

        var recovery = Recipient.parse(Files.readString(results.resolve("recovery")).strip());
        var central = new Directory.Desk("central", desk.recipient(), Map.of("fr", "Centrale"), List.of());
        var draft = new Directory("npm-test", 2, LocalDate.now().plusDays(300), recovery, List.of(central));
        Files.write(folder.resolve("draft"), draft.toJson());
        var signers = Stream.concat(Stream.of("yes"), sheets("root", 1, 3).stream()).toList();
        assertThat(run(signers, "sign-directory", at("draft"), "--previous", at("public"), "--root", at("public/root"), "--to", at("signed")).exit())
                .isZero();
        assertThat(run(List.of(), "check-directory", at("signed"), "--root", at("public/root")).output())
                .contains(desk.recipient().fingerprint());

        Files.write(folder.resolve("report.age"), sealedByABrowser(recovery));
        assertThat(run(sheets("recovery", 5, 1, 4), "open", at("report.age"), "--sheets")).satisfies(opened -> {
            assertThat(opened.exit()).isZero();
            assertThat(opened.output()).contains(CANARY);
        });
        for (var pair : List.of(new int[] {1, 2}, new int[] {3, 5}, new int[] {4, 1})) {
            var opened = run(sheets("recovery", pair), "open", at("report.age"), "--sheets");
            assertThat(opened.exit()).isEqualTo(1);
            assertThat(opened.output()).doesNotContain(CANARY);
        }
        assertNoSecretOutsideTheSheets(made.output());
    }

    @Test
    void to_a_printer_the_sheets_go_without_any_file() throws Exception {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var lp = Files.writeString(
                bin.resolve("lp"), "#!/bin/sh\nn=0\nwhile [ -e \"" + sheets + "/$n\" ]; do n=$((n+1)); done\ncat > \"" + sheets + "/$n\"\n");
        Files.setPosixFilePermissions(lp, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(sheets);

        var end = run(List.of("yes"), "make", "--deployment", "npm-test", "--printer", "office", "--public", results.toString());

        assertThat(end.exit()).as("nobody read the sheets back").isEqualTo(1);
        assertThat(sheets.toFile().list()).hasSize(8);
        assertThat(Scanner.digits(sheets.resolve("0"))).hasSize(120);
        assertThat(results).isEmptyDirectory();
        assertNothingIsLeftAtHome();
    }

    @Test
    void the_jar_holds_what_the_tool_needs_and_nothing_that_listens_or_calls() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            var names = jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()).toList();

            assertThat(names).allMatch(name -> MAY_BE_IN_IT.stream().anyMatch(name::startsWith));
            assertThat(names).contains("org/amana/ceremony/Ceremony.class").noneMatch(name -> name.endsWith(".jar"));
            for (var name : names.stream().filter(name -> name.endsWith(".class")).toList()) {
                try (var in = jar.getInputStream(jar.getEntry(name))) {
                    var constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    assertThat(constants)
                            .as(name)
                            .doesNotContain("java/net/Socket", "java/net/ServerSocket", "java/net/http", "java/net/DatagramSocket")
                            .doesNotContain("java/nio/channels/SocketChannel", "java/net/URLConnection");
                }
            }
        }
        assertThat(Files.size(JAR)).isLessThan(6_000_000);
    }

    /** So the same source makes the same bytes, and anyone can compare: no entry knows when it was built. */
    @Test
    void every_file_in_the_jar_has_the_date_of_the_release_and_none_of_the_build() throws Exception {
        var pom = Files.readString(Path.of("pom.xml")).replaceAll("(?s).*<project.build.outputTimestamp>(.*?)Z<.*", "$1");
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream()).allSatisfy(entry -> assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(LocalDateTime.parse(pom)));
            assertThat(jar.getManifest().getMainAttributes().keySet())
                    .noneMatch(name -> name.toString().matches("Built-By|Build-Time|Build-Jdk|Created-On|.*-Timestamp"));
        }
    }

    private byte[] sealedByABrowser(Recipient recovery) throws Exception {
        var report = "{\"format\":\"amana-report/1\",\"text\":\"" + CANARY + "\"}";
        var job = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("kind", "seal")
                        .add("plaintext", Base64.getEncoder().encodeToString(report.getBytes(StandardCharsets.UTF_8)))
                        .add("recipients", Json.createArrayBuilder().add(desk.recipient().encoded()).add(recovery.encoded())))
                .build();
        var sealed = Node.run("stock-age.mjs", job.toString());
        return Base64.getDecoder().decode(Json.createReader(new StringReader(sealed)).readArray().getString(0));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> sheets(String kind, int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> Scanner.digits(sheets.resolve(kind + "-" + number + ".pdf")))
                .toList();
    }

    /** Reads each sheet from its file once the tool asks for it. */
    private End make(String... where) throws Exception {
        var arguments = new ArrayList<>(List.of("make", "--deployment", "npm-test", "--public", results.toString()));
        arguments.addAll(List.of(where));
        var process = start(arguments);
        var output = new StringBuilder();
        try (var in = process.outputWriter(StandardCharsets.UTF_8);
                var out = process.inputReader(StandardCharsets.UTF_8)) {
            in.write("yes\n");
            in.flush();
            readUntil(out, "read back", output);
            for (var sheet : Stream.concat(
                            sheets("recovery", IntStream.rangeClosed(1, 5).toArray()).stream(),
                            sheets("root", IntStream.rangeClosed(1, 3).toArray()).stream())
                    .toList()) {
                in.write(sheet + "\n");
            }
            in.close();
            readUntil(out, null, output);
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new End(process.exitValue(), output.toString());
    }

    private static void readUntil(BufferedReader out, String text, StringBuilder output) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            output.append(line).append('\n');
            if (text != null && line.contains(text)) {
                return;
            }
        }
    }

    private End run(List<String> typed, String... arguments) throws Exception {
        var process = start(List.of(arguments));
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (var line : typed) {
                in.write(line + "\n");
            }
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new End(process.exitValue(), output);
    }

    private Process start(List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        if (new ProcessBuilder("sh", "-c", "unshare -rn true").start().waitFor() == 0) {
            command.addAll(List.of("unshare", "-rn"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Duser.home=" + folder.resolve("home"),
                "-Djava.io.tmpdir=" + folder.resolve("home/tmp"),
                "-jar",
                JAR.toString()));
        command.addAll(arguments);
        command.addAll(List.of("--language", "en"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.resolve("home").toFile());
        builder.environment().putAll(Map.of("HOME", folder.resolve("home").toString(), "PATH", folder.resolve("bin") + ":" + System.getenv("PATH")));
        return builder.start();
    }

    private void assertNoSecretOutsideTheSheets(String shown) throws IOException {
        var secrets = new ArrayList<String>();
        for (var sheet : sheets.toFile().listFiles()) {
            secrets.addAll(List.of(Scanner.lines(sheet.toPath())).subList(1, 6));
        }
        assertThat(secrets).hasSize(40);
        var everything = new StringBuilder(shown);
        for (var file : filesOf(folder)) {
            if (!file.startsWith(sheets)) {
                everything.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(everything.toString().replace(" ", "")).doesNotContain(secrets).doesNotContain("SECRET-KEY");
        assertNothingIsLeftAtHome();
    }

    /** But the list of the machine's fonts, which Java keeps. */
    private void assertNothingIsLeftAtHome() throws IOException {
        var home = folder.resolve("home");
        assertThat(filesOf(home)).allMatch(file -> file.startsWith(home.resolve(".java/fonts")));
    }

    private static List<Path> filesOf(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
