package org.amana;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Run by each build before the tests: looks for Node 20 or newer and a Chromium, and installs into {@code target/npm} the packages that
 * {@code src/test/npm/package-lock.json} pins. Says in one sentence what is missing, and leaves {@code installed.json} only
 * when nothing is, which the build then asks for.
 *
 * <p>Installs again only when the lock file has changed or something was missing, and runs no script of any package.
 */
public final class Prerequisites {

    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path TARGET = Path.of("target/npm");
    private static final String LOCK = "package-lock.json";
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private Prerequisites() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        copySources();
        Path installed = TARGET.resolve("installed.json");
        boolean programs = hasNode() && hasChromium();
        if (programs && Files.exists(installed) && Files.mismatch(installed, SOURCE.resolve(LOCK)) == -1) {
            return;
        }
        Files.deleteIfExists(installed);
        if (programs && install()) {
            Files.copy(SOURCE.resolve(LOCK), installed);
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            Matcher version = Pattern.compile("v(\\d+)\\..*")
                    .matcher(run(Path.of("."), "node", "--version").output().strip());
            if (version.matches() && Integer.parseInt(version.group(1)) >= 20) {
                return true;
            }
        } catch (IOException notFound) {
            // the same sentence as for an old one
        }
        System.err.println("Node 20 or newer is missing: the tests need `node` and `npm` on the path.");
        return false;
    }

    private static boolean hasChromium() {
        if (Chromium.find().isPresent()) {
            return true;
        }
        System.err.println(
                "Chromium is missing: install the package `chromium`, or name its program in the environment variable CHROMIUM.");
        return false;
    }

    private static void copySources() throws IOException {
        Files.createDirectories(TARGET);
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, TARGET.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean install() throws InterruptedException {
        try {
            Run npm = run(TARGET, WINDOWS ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (npm.exit() == 0) {
                return true;
            }
            System.err.print(npm.output());
            System.err.println(
                    "The packages in " + SOURCE.resolve(LOCK) + " could not be installed; npm says why, above.");
        } catch (IOException notFound) {
            System.err.println("npm is missing: the tests need the one that comes with Node 20 or newer, on the path.");
        }
        return false;
    }

    private record Run(int exit, String output) {}

    private static Run run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
