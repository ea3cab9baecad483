package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.amana.sealing.CannotRestore.Reason;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/** Any three custodians open everything, and two nothing. */
@Tag("S-35")
class RecoverySharesTest {

    private final SecureRandom random = new SecureRandom();

    @Property(tries = 20)
    void every_three_of_five_and_more_give_the_identity_back(@ForAll("seeds") byte[] seed) throws Exception {
        Identity recovery = Identity.fromSeed(seed);
        List<PaperShare> shares = RecoveryShares.split(recovery, random);

        for (List<PaperShare> some : subsets(shares)) {
            if (some.size() >= 3) {
                assertThat(RecoveryShares.restore(some).exportSeed()).isEqualTo(seed);
                assertThat(RecoveryShares.restore(some.reversed()).exportSeed()).isEqualTo(seed);
            }
        }
    }

    @Property(tries = 20)
    void every_two_of_five_and_fewer_are_refused(@ForAll("seeds") byte[] seed) {
        List<PaperShare> shares = RecoveryShares.split(Identity.fromSeed(seed), random);

        subsets(shares).stream().filter(some -> some.size() < 3).forEach(some -> refused(some, Reason.TOO_FEW));
    }

    /** Not only refused: whatever the two are, a third share exists that makes them give any other secret. */
    @Property(tries = 20)
    void two_shares_fit_every_secret_there_is(@ForAll("seeds") byte[] seed, @ForAll("seeds") byte[] any)
            throws Exception {
        List<PaperShare> shares = RecoveryShares.split(Identity.fromSeed(seed), random);

        for (List<PaperShare> two : subsets(shares)) {
            if (two.size() == 2) {
                Point first = Point.of(two.getFirst());
                Point second = Point.of(two.getLast());
                byte[] third = valueAt(6, new Point(0, any), first, second);
                byte[] given = valueAt(0, first, second, new Point(6, third));
                assertThat(given).isEqualTo(any);
            }
        }
    }

    @Property(tries = 20)
    void what_two_custodians_compute_from_their_shares_is_never_the_secret(@ForAll("seeds") byte[] seed)
            throws Exception {
        List<PaperShare> shares = RecoveryShares.split(Identity.fromSeed(seed), random);

        for (PaperShare one : shares) {
            assertThat(one.copy()).isNotEqualTo(seed);
            for (PaperShare other : shares) {
                if (one != other) {
                    assertThat(valueAt(0, Point.of(one), Point.of(other)))
                            .isNotEqualTo(seed);
                }
            }
        }
    }

    @Example
    void what_a_custodian_holds_is_spread_evenly_whatever_the_secret() {
        Identity recovery = Identity.fromSeed(new byte[32]);
        var seen = new HashSet<Integer>();

        for (int i = 0; i < 200; i++) {
            for (byte b : RecoveryShares.split(recovery, random).getFirst().copy()) {
                seen.add(b & 0xff);
            }
        }

        assertThat(seen).hasSize(256);
    }

    @Example
    void shares_of_two_splittings_of_the_same_key_do_not_mix() {
        Identity recovery = Identity.generate(random);
        List<PaperShare> before = RecoveryShares.split(recovery, random);
        List<PaperShare> after = RecoveryShares.split(recovery, random);

        refused(List.of(before.get(0), before.get(1), after.get(2)), Reason.DIFFERENT_SETS);
    }

    @Example
    void the_same_share_twice_is_one_share() {
        List<PaperShare> shares = RecoveryShares.split(Identity.generate(random), random);

        refused(List.of(shares.get(0), shares.get(1), shares.get(1)), Reason.SAME_SHARE_TWICE);
    }

    @Example
    void shares_of_the_root_do_not_open_anything() {
        List<PaperShare> shares = new ArrayList<>(RecoveryShares.split(Identity.generate(random), random));
        shares.set(0, RootShares.split(DirectoryRoot.generate(random), random).getFirst());

        refused(shares, Reason.OTHER_KIND);
        refused(RootShares.split(DirectoryRoot.generate(random), random), Reason.OTHER_KIND);
    }

    @Example
    void a_made_up_share_of_the_right_set_is_noticed() {
        List<PaperShare> shares = new ArrayList<>(RecoveryShares.split(Identity.generate(random), random));
        byte[] madeUp = new byte[32];
        random.nextBytes(madeUp);
        shares.set(2, new PaperShare(shares.get(2).set(), 3, madeUp));

        refused(shares.subList(0, 3), Reason.NOT_THE_KEY);
    }

    @Example
    void nothing_at_all_is_too_few() {
        refused(List.of(), Reason.TOO_FEW);
    }

    @Example
    void any_two_of_three_keepers_sign_with_the_same_root_and_one_cannot() throws Exception {
        DirectoryRoot root = DirectoryRoot.generate(random);
        List<PaperShare> shares = RootShares.split(root, random);

        for (List<PaperShare> some : subsets(shares)) {
            if (some.size() >= 2) {
                assertThat(RootShares.restore(some).publicKey()).isEqualTo(root.publicKey());
            } else {
                assertThatExceptionOfType(CannotRestore.class)
                        .isThrownBy(() -> RootShares.restore(some))
                        .extracting(CannotRestore::reason)
                        .isEqualTo(Reason.TOO_FEW);
            }
        }
        shares.getFirst().destroy();
        assertThatExceptionOfType(SecretDestroyed.class).isThrownBy(() -> RootShares.restore(shares));
    }

    private static void refused(List<PaperShare> shares, Reason reason) {
        assertThatExceptionOfType(CannotRestore.class)
                .isThrownBy(() -> RecoveryShares.restore(shares))
                .extracting(CannotRestore::reason)
                .isEqualTo(reason);
    }

    private static List<List<PaperShare>> subsets(List<PaperShare> shares) {
        return IntStream.range(0, 1 << shares.size())
                .mapToObj(bits -> IntStream.range(0, shares.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(shares::get)
                        .toList())
                .toList();
    }

    @Provide
    Arbitrary<byte[]> seeds() {
        return Arbitraries.bytes().array(byte[].class).ofSize(32);
    }

    private record Point(int at, byte[] value) {

        static Point of(PaperShare share) {
            return new Point(share.index(), share.copy());
        }
    }

    /** The polynomial through these points, at another place: the library only gives it at 0, so the axis is moved. */
    private static byte[] valueAt(int place, Point... points) throws Exception {
        var moved = Arrays.stream(points)
                .map(point -> new ShamirSplitSecretShare(point.value(), point.at() ^ place))
                .toArray(ShamirSplitSecretShare[]::new);
        return new ShamirSplitSecret(ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Table, moved)
                .getSecret();
    }
}
