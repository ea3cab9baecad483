package org.amana.sealing.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Identity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecoveryFilesTest {

    private static final String NONCE = "0".repeat(32);

    private final SecureRandom random = new SecureRandom();
    private final Identity recovery = Identity.generate(random);
    private final Identity desk = Identity.generate(random);
    private final Identity officer = Identity.generate(random);

    @Test
    void the_custodians_hand_the_desk_to_the_officers_who_were_named() throws Exception {
        var asked = request().toJson();

        var granted = RecoveryGrant.parse(RecoveryGrant.of(asked, recovery, random).toJson());

        assertThat(granted.answers(asked)).isTrue();
        assertThat(granted.identities()).extracting(RecoveryGrant.Sealed::officer).containsExactly("n.alami");
        assertThat(AgeFile.open(granted.identities().getFirst().sealed(), officer)).isEqualTo(desk.exportSeed());
    }

    @Test
    void a_request_reads_as_it_was_written() throws Exception {
        var read = RecoveryRequest.parse(request().toJson());

        assertThat(read.toJson()).isEqualTo(request(read.recoveryIdentity()).toJson());
        assertThat(read.reason()).isEqualTo("توفي كل أعضاء الفريق أو نسوا");
    }

    @Test
    void another_recovery_key_grants_nothing() {
        assertThatThrownBy(() -> RecoveryGrant.of(request().toJson(), Identity.generate(random), random))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void a_grant_answers_no_other_request() throws Exception {
        var asked = request().toJson();
        var granted = RecoveryGrant.of(asked, recovery, random);

        assertThat(granted.answers(request().toJson())).isFalse();
        var fewer = new RecoveryGrant(
                "demo-1", "south", granted.request(), List.of(new RecoveryGrant.Sealed("n.alami", new byte[] {1})));
        assertThat(fewer.answers(asked)).isFalse();
    }

    @Test
    void every_change_of_form_is_refused_without_repeating_the_file() {
        var good = text(request().toJson());
        var canary = "CANARY";

        for (var bad : List.of(
                "",
                canary,
                "[]",
                good + "{}",
                good + canary,
                good.replace("amana-recovery-request/2", "amana-recovery-request/1"),
                good.replace("\"desk\":\"central\"", "\"desk\":\"central\",\"desk\":\"south\""),
                good.replace("\"desk\":\"central\"", "\"desk\":\"central\",\"more\":\"" + canary + "\""),
                good.replace("\"desk\":\"central\",", ""),
                good.replace("\"nonce\":\"" + NONCE + "\",", ""),
                good.replace("\"desk\":\"central\"", "\"desk\":\"" + canary + "\""),
                good.replace("\"desk\":\"central\"", "\"desk\":7"),
                good.replace("\"directory\":7", "\"directory\":7.5"),
                good.replace("\"directory\":7", "\"directory\":0"),
                good.replace("\"directory\":7", "\"directory\":1e999999999"),
                good.replace("n.alami", "N. Alami"),
                good.replace("توفي", "\\n"),
                good.replace("age1pq1", "age1pq2"),
                good.replace("\"recovery_identity\":\"", "\"recovery_identity\":\"*"),
                "{\"format\":\"amana-recovery-request/2\",\"officers\":" + "[".repeat(20_000))) {
            assertThatThrownBy(() -> RecoveryRequest.parse(bad.getBytes(StandardCharsets.UTF_8)), bad)
                    .isInstanceOf(RecoveryFileRefused.class)
                    .hasMessageNotContaining(canary);
        }
    }

    @Test
    void a_grant_is_as_strict() throws Exception {
        var good = text(RecoveryGrant.of(request().toJson(), recovery, random).toJson());

        for (var bad : List.of(
                good.replace("amana-recovery-grant/1", "amana-recovery-request/2"),
                good.replace("\"request\":\"", "\"request\":\"g"),
                good.replace("\"sealed\":", "\"sealed\":\"\",\"sealed\":"),
                good.replaceFirst("\"identities\":\\[.*]", "\"identities\":[]"),
                good.replaceFirst("\\{\"officer\":[^}]*}", "$0,$0"))) {
            assertThatThrownBy(() -> RecoveryGrant.parse(bad.getBytes(StandardCharsets.UTF_8)), bad)
                    .isInstanceOf(RecoveryFileRefused.class);
        }
    }

    @Test
    void size_is_bounded_and_bytes_are_text() {
        assertThatThrownBy(() -> RecoveryRequest.parse(new byte[1024 * 1024 + 1]))
                .isInstanceOf(RecoveryFileRefused.class)
                .hasMessageContaining("1 MiB");
        assertThatThrownBy(() -> RecoveryRequest.parse(new byte[] {(byte) 0xff})).isInstanceOf(RecoveryFileRefused.class);
    }

    @Test
    void fifty_officers_fit_and_the_same_one_twice_does_not() throws Exception {
        var sealed = sealedIdentity();
        var many = IntStream.range(0, 50)
                .mapToObj(i -> new RecoveryRequest.Officer("officer" + i, Identity.generate(random).recipient()))
                .toList();

        var fifty = new RecoveryRequest("demo-1", "central", NONCE, "x".repeat(500), 7, sealed, many).toJson();

        assertThat(RecoveryRequest.parse(fifty).officers()).hasSize(50);
        var twice = List.of(many.getFirst(), new RecoveryRequest.Officer("officer0", officer.recipient()));
        assertThatThrownBy(() -> new RecoveryRequest("demo-1", "central", NONCE, "why", 7, sealed, twice))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecoveryRequest("demo-1", "central", NONCE, "x".repeat(501), 7, sealed, many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecoveryRequest("demo-1", "central", NONCE, " ", 7, sealed, many))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_request_keeps_its_bounds() {
        var one = new RecoveryRequest.Officer("n.alami", officer.recipient());
        var seal = new byte[RecoveryRequest.LARGEST_SEAL];
        assertThat(new RecoveryRequest("demo-1", "central", NONCE, "x".repeat(500), 1, seal, List.of(one)).directory()).isOne();
        assertThat(new RecoveryRequest("demo-1", "central", NONCE, "x", 1, new byte[1], List.of(one)).recoveryIdentity()).hasSize(1);

        refused(() -> new RecoveryRequest("Demo", "central", NONCE, "x", 1, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "Central", NONCE, "x", 1, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, "x".repeat(501), 1, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE.substring(1), "x", 1, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE.replace('0', 'G'), "x", 1, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, " ", 1, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, "two\nlines", 1, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, "x", 0, seal, List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, "x", 1, new byte[0], List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, "x", 1, new byte[seal.length + 1], List.of(one)));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, "x", 1, seal, List.of()));
        refused(() -> new RecoveryRequest("demo-1", "central", NONCE, "x", 1, seal, List.of(one, one)));
        refused(() -> new RecoveryRequest(
                "demo-1", "central", NONCE, "x", 1, seal, List.of(one, new RecoveryRequest.Officer("s.berrada", officer.recipient()))));
        refused(() -> new RecoveryRequest(
                "demo-1", "central", NONCE, "x", 1, seal, List.of(one, new RecoveryRequest.Officer("n.alami", desk.recipient()))));
        refused(() -> new RecoveryRequest.Officer("N Alami", officer.recipient()));
    }

    @Test
    void a_grant_keeps_its_bounds() {
        var hash = "0".repeat(64);
        var most = IntStream.range(0, RecoveryRequest.MOST_OFFICERS).mapToObj(i -> sealed("officer." + i, 1)).toList();
        assertThat(new RecoveryGrant("demo-1", "south", hash, most).identities()).hasSize(50);
        assertThat(sealed("n.alami", RecoveryRequest.LARGEST_SEAL).sealed()).hasSize(RecoveryRequest.LARGEST_SEAL);

        refused(() -> new RecoveryGrant("Demo", "south", hash, List.of(sealed("n.alami", 1))));
        refused(() -> new RecoveryGrant("demo-1", "South", hash, List.of(sealed("n.alami", 1))));
        refused(() -> new RecoveryGrant("demo-1", "south", hash.substring(1), List.of(sealed("n.alami", 1))));
        refused(() -> new RecoveryGrant("demo-1", "south", hash, List.of()));
        refused(() -> new RecoveryGrant("demo-1", "south", hash, List.of(sealed("n.alami", 1), sealed("n.alami", 2))));
        var more = new ArrayList<>(most);
        more.add(sealed("one.more", 1));
        refused(() -> new RecoveryGrant("demo-1", "south", hash, more));
        refused(() -> sealed("N Alami", 1));
        refused(() -> sealed("n.alami", 0));
        refused(() -> sealed("n.alami", RecoveryRequest.LARGEST_SEAL + 1));
    }

    @Test
    void members_that_nobody_knows_are_refused_within_officers_too() throws Exception {
        var asked = text(request().toJson());
        var granted = text(RecoveryGrant.of(request().toJson(), recovery, random).toJson());

        assertThatThrownBy(() -> RecoveryRequest.parse(asked.replace("\"name\":", "\"more\":1,\"name\":").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RecoveryFileRefused.class);
        assertThatThrownBy(() -> RecoveryGrant.parse(granted.replace("\"officer\":", "\"more\":1,\"officer\":").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RecoveryFileRefused.class);
    }

    private static void refused(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }

    private static RecoveryGrant.Sealed sealed(String officer, int bytes) {
        return new RecoveryGrant.Sealed(officer, new byte[bytes]);
    }

    private RecoveryRequest request() {
        return request(sealedIdentity());
    }

    private RecoveryRequest request(byte[] sealedIdentity) {
        return new RecoveryRequest(
                "demo-1",
                "central",
                NONCE,
                "توفي كل أعضاء الفريق أو نسوا",
                7,
                sealedIdentity,
                List.of(new RecoveryRequest.Officer("n.alami", officer.recipient())));
    }

    private byte[] sealedIdentity() {
        return AgeFile.seal(desk.exportSeed(), List.of(recovery.recipient()), random);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
