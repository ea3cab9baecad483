package org.amana.sealing;

import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The part of {@code ./mvnw -Pbench} that needs no server. One line for each operation. */
public final class PrintSealingSpeed {

    private PrintSealingSpeed() {}

    public static void main(String[] arguments) throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(SealingSpeed.class.getName())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        for (var result : results) {
            var bytes = result.getParams().getParam("bytes");
            var score = result.getPrimaryResult().getScore();
            var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %10.2f ± %.0f %% operations/s %s %12.0f bytes allocated each%n",
                    result.getPrimaryResult().getLabel() + (bytes == null ? "" : " " + bytes + " bytes"),
                    score,
                    100 * result.getPrimaryResult().getScoreError() / score,
                    bytes == null ? "            " : String.format(Locale.ROOT, "%7.1f MB/s", score * Long.parseLong(bytes) / 1e6),
                    allocated);
        }
    }
}
