import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Run by the build, from its source: makes the script of the public pages with Node 20 or newer, in {@code target/browser}, from the
 * packages that {@code package-lock.json} pins; runs no script of any package. Where Node or the packages cannot be had it says so in
 * one line, and the pages run without script. Arguments: the folder for the script; "no" leaves the script out.
 */
class MakeScript {

    private static final Path SOURCE = Path.of("src/main/browser");
    private static final Path WORK = Path.of("target/browser");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        if (arguments.length > 1 && arguments[1].equals("no")) {
            goWithout(out, "The script of the public pages is left out as asked");
            return;
        }
        if (!hasNode()) {
            goWithout(out, "Node 20 or newer is not here");
            return;
        }
        Path made = WORK.resolve("made");
        String state = state(SOURCE) + "\n" + node();
        if (Files.exists(made) && Files.readString(made).equals(state) && Files.exists(out.resolve("script.properties"))) {
            return;
        }
        copySources();
        if (!install()) {
            goWithout(out, "The packages of the script cannot be had");
            return;
        }
        Run build = run(WORK, "node", "build.mjs", out.toAbsolutePath().toString());
        if (build.exit() != 0) {
            System.err.print(build.output());
            System.exit(1);
        }
        Files.writeString(made, state);
    }

    private static void goWithout(Path out, String why) throws IOException {
        System.out.println(why + ": the public pages run without script.");
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String node() throws InterruptedException {
        try {
            return run(Path.of("."), "node", "--version").output().strip();
        } catch (IOException notFound) {
            return "";
        }
    }

    private static boolean hasNode() throws InterruptedException {
        Matcher version = Pattern.compile("v(\\d+)\\..*").matcher(node());
        return version.matches() && Integer.parseInt(version.group(1)) >= 20;
    }

    private static boolean install() throws IOException, InterruptedException {
        Path lock = SOURCE.resolve("package-lock.json");
        Path installed = WORK.resolve("installed.json");
        if (Files.exists(installed) && Files.mismatch(installed, lock) == -1) {
            return true;
        }
        try {
            if (run(WORK, WINDOWS ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund").exit() != 0) {
                return false;
            }
        } catch (IOException notFound) {
            return false;
        }
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static void copySources() throws IOException {
        Files.createDirectories(WORK);
        try (Stream<Path> old = Files.list(WORK)) {
            for (Path file : old.filter(file -> file.toString().endsWith("js")).toList()) {
                Files.delete(file);
            }
        }
        for (Path file : sources(SOURCE)) {
            Files.copy(file, WORK.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String state(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (Path file : sources(folder)) {
            all.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            all.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private record Run(int exit, String output) {}

    private static Run run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
