package org.amana.fuzz;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.amana.intake.api.FuzzSealedParts;
import org.amana.intake.submission.FuzzMultipart;
import org.amana.report.FuzzReport;
import org.amana.sealing.FuzzAgeHeader;
import org.amana.sealing.FuzzDirectory;
import org.amana.sealing.FuzzFollowUpCode;

/** What strangers may hand to a parser of ours. */
enum Target {
    AGE_HEADER(FuzzAgeHeader.class, FuzzAgeHeader::seeds, FuzzAgeHeader::fuzzerTestOneInput),
    REPORT(FuzzReport.class, FuzzReport::seeds, FuzzReport::fuzzerTestOneInput),
    DIRECTORY(FuzzDirectory.class, FuzzDirectory::seeds, FuzzDirectory::fuzzerTestOneInput),
    MULTIPART(FuzzMultipart.class, FuzzMultipart::seeds, FuzzMultipart::fuzzerTestOneInput),
    SEALED_PARTS(FuzzSealedParts.class, FuzzSealedParts::seeds, FuzzSealedParts::fuzzerTestOneInput),
    FOLLOW_UP_CODE(FuzzFollowUpCode.class, FuzzFollowUpCode::seeds, FuzzFollowUpCode::fuzzerTestOneInput);

    private final Class<?> type;
    private final Supplier<byte[][]> seeds;
    private final Consumer<byte[]> one;

    Target(Class<?> type, Supplier<byte[][]> seeds, Consumer<byte[]> one) {
        this.type = type;
        this.seeds = seeds;
        this.one = one;
    }

    String className() {
        return type.getName();
    }

    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whole examples from which the fuzzer starts. */
    byte[][] seeds() {
        return seeds.get();
    }

    /** @throws AssertionError, or anything else, when the parser does not keep its word */
    void take(byte[] input) {
        one.accept(input);
    }
}
