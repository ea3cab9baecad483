package org.amana.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to seal to a desk and to recovery, and to open again, as streams; and the two derivations that are slow on purpose. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SealingSpeed {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One part of a report. */
    @State(Scope.Benchmark)
    public static class Part {

        @Param({"4096", "1048576", "26214400"})
        public int bytes;

        private final Identity desk = Identity.generate(RANDOM);
        private final List<Recipient> recipients =
                List.of(desk.recipient(), Identity.generate(RANDOM).recipient());
        private final byte[] buffer = new byte[64 * 1024];
        private byte[] plain;
        private byte[] sealed;

        @Setup
        public void make() {
            plain = new byte[bytes];
            RANDOM.nextBytes(plain);
            sealed = AgeFile.seal(plain, recipients, RANDOM);
        }
    }

    @Benchmark
    public void seal(Part part) throws IOException {
        try (var out = AgeFile.sealTo(OutputStream.nullOutputStream(), part.recipients, RANDOM)) {
            out.write(part.plain);
        }
    }

    @Benchmark
    public long open(Part part) throws IOException {
        long bytes = 0;
        try (InputStream in = AgeFile.open(new ByteArrayInputStream(part.sealed), part.desk)) {
            for (int count = in.read(part.buffer); count >= 0; count = in.read(part.buffer)) {
                bytes += count;
            }
        }
        return bytes;
    }

    @Benchmark
    public byte[] wrapUnderPassphrase() {
        try (var identity = Identity.generate(RANDOM)) {
            return PassphraseLock.wrap("a passphrase of five words".toCharArray(), identity, RANDOM);
        }
    }

    @Benchmark
    public MailboxId deriveCode() {
        try (var code = FollowUpCode.generate(RANDOM);
                var keys = code.derive("npm-ma")) {
            return keys.mailboxSecret().id();
        }
    }
}
