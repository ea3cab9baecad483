package org.amana.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * {@code ./mvnw -Pfuzz}: gives each parser over a million inputs, guided by what they reach, in a process of its own. A
 * parser fails that throws what it does not declare, grows beyond a gigabyte, or is too slow for a million in five rounds.
 * What reaches something new is left below {@code target/fuzz}.
 */
public final class Fuzz {

    private static final Pattern DONE = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern PEAK = Pattern.compile("stat::peak_rss_mb:\\s*(\\d+)");
    private static final Path KEPT = Path.of("src/test/resources/org/amana/fuzz");
    private static final int SECONDS = Integer.getInteger("amana.fuzz.seconds", 120);
    private static final String ONLY = System.getProperty("amana.fuzz.only", "");
    private static final long INPUTS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int MEGABYTES = 1024;

    /** What one round of a parser came to. */
    private record Round(boolean isWhole, long inputs, int megabytes) {}

    private Fuzz() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var broken = false;
        for (var target : Target.values()) {
            if (ONLY.isEmpty() || ONLY.equals(target.folder())) {
                broken |= !holds(target);
            }
        }
        System.exit(broken ? 1 : 0);
    }

    private static boolean holds(Target target) throws IOException, InterruptedException {
        var isWhole = true;
        long inputs = 0;
        int megabytes = 0;
        int rounds = 0;
        while (isWhole && rounds < ROUNDS && (rounds == 0 || inputs < INPUTS)) {
            var round = round(target);
            isWhole = round.isWhole();
            inputs += round.inputs();
            megabytes = Math.max(megabytes, round.megabytes());
            rounds++;
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %,12d inputs in %d s, %d MB at most, %s%n",
                target.folder(),
                inputs,
                SECONDS * rounds,
                megabytes,
                isWhole ? "nothing broke" : "BROKEN: look at " + log(target));
        return isWhole && inputs >= INPUTS && megabytes <= MEGABYTES;
    }

    private static Path log(Target target) {
        return Path.of("target/fuzz", target.folder() + ".log");
    }

    private static Round round(Target target) throws IOException, InterruptedException {
        var found = Files.createDirectories(Path.of("target/fuzz", target.folder()));
        var kept = Files.createDirectories(KEPT.resolve(target.folder()));
        var seeds = target.seeds();
        for (int i = 0; i < seeds.length; i++) {
            Files.write(found.resolve("seed-" + i), seeds[i]);
        }
        var log = log(target);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.className(),
                        "--instrumentation_includes=org.amana.**:org.apache.commons.fileupload2.**:org.eclipse.parsson.**",
                        "--reproducer_path=target/fuzz",
                        "-max_total_time=" + SECONDS,
                        "-max_len=70000",
                        "-rss_limit_mb=" + 2 * MEGABYTES,
                        "-print_final_stats=1",
                        "-artifact_prefix=" + Path.of("target/fuzz").toAbsolutePath() + "/" + target.folder() + "-",
                        found.toString(),
                        kept.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var exit = process.waitFor();
        var said = Files.readString(log, StandardCharsets.ISO_8859_1);
        return new Round(exit == 0, Long.parseLong(number(DONE, said)), Integer.parseInt(number(PEAK, said)));
    }

    private static String number(Pattern what, String said) {
        var match = what.matcher(said);
        return match.find() ? match.group(1) : "0";
    }
}
