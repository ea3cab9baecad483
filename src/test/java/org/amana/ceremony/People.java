package org.amana.ceremony;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.amana.sealing.PaperShare;

/** The people at the table: what they type, in this order, and what they see. They leave when nothing is left to type. */
final class People {

    static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");

    private final Deque<Supplier<String>> answers = new ArrayDeque<>();
    private final StringWriter seen = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    People type(String... lines) {
        Arrays.stream(lines).forEach(line -> answers.add(() -> line));
        return this;
    }

    /** Whatever the paper says when it is asked for. */
    People scan(Path... sheets) {
        Arrays.stream(sheets).forEach(sheet -> answers.add(() -> Scanner.digits(sheet)));
        return this;
    }

    People typeLater(Supplier<String> line) {
        answers.add(line);
        return this;
    }

    People typeSheets(Collection<PaperShare> shares) {
        shares.forEach(share -> share.lines().forEach(this::type));
        return this;
    }

    int run(Object... arguments) {
        return run(TODAY, arguments);
    }

    int run(Instant now, Object... arguments) {
        var in = new BufferedReader(Reader.nullReader()) {
            @Override
            public String readLine() {
                return answers.isEmpty() ? null : answers.remove().get();
            }
        };
        var given = Arrays.stream(arguments).map(String::valueOf).toList();
        var all = new ArrayList<>(given);
        if (!given.contains("--language")) {
            all.addAll(List.of("--language", "en"));
        }
        return Ceremony.run(
                all.toArray(String[]::new),
                in,
                new PrintWriter(seen, true),
                new PrintWriter(complaints, true),
                new SecureRandom(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    String saw() {
        return seen.toString();
    }

    String complaint() {
        return complaints.toString();
    }
}
