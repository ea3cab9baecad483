package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SecretTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Stream<Secret> secrets() {
        return Stream.of(
                Identity.generate(RANDOM),
                FollowUpCode.generate(RANDOM),
                FormSeed.generate(RANDOM),
                SymmetricKey.generate(RANDOM),
                DirectoryRoot.generate(RANDOM),
                RecoveryShares.split(Identity.generate(RANDOM), RANDOM).getFirst(),
                FollowUpCode.generate(RANDOM).derive("demo-1").mailboxSecret());
    }

    static Stream<Arguments> uses() {
        return Stream.of(
                use(Identity.generate(RANDOM), Identity::recipient),
                use(Identity.generate(RANDOM), Identity::encoded),
                use(Identity.generate(RANDOM), Identity::exportSeed),
                use(
                        Identity.generate(RANDOM),
                        identity ->
                                PassphraseLock.wrap(new char[1], identity, new PassphraseLock.Cost(8, 1, 1), RANDOM)),
                use(FollowUpCode.generate(RANDOM), FollowUpCode::groups),
                use(FollowUpCode.generate(RANDOM), code -> code.derive("demo-1")),
                use(FormSeed.generate(RANDOM), FormSeed::hex),
                use(FormSeed.generate(RANDOM), seed -> seed.reportId(List.of())),
                use(FormSeed.generate(RANDOM), FollowUpCode::fromFormSeed),
                use(SymmetricKey.generate(RANDOM), SymmetricKey::export),
                use(SymmetricKey.generate(RANDOM), key -> key.derive("x")),
                use(SymmetricKey.generate(RANDOM), key -> key.hmac()),
                use(SymmetricKey.generate(RANDOM), key -> SealedRow.seal(key, new byte[1], "x", RANDOM)),
                use(RecoveryShares.split(Identity.generate(RANDOM), RANDOM).getFirst(), PaperShare::lines),
                use(Identity.generate(RANDOM), identity -> RecoveryShares.split(identity, RANDOM)),
                use(DirectoryRoot.generate(RANDOM), root -> RootShares.split(root, RANDOM)),
                use(DirectoryRoot.generate(RANDOM), DirectoryRoot::publicKey),
                use(DirectoryRoot.generate(RANDOM), root -> root.sign(new byte[1])),
                use(FollowUpCode.generate(RANDOM).derive("x").mailboxSecret(), MailboxSecret::id),
                use(FollowUpCode.generate(RANDOM).derive("x").mailboxSecret(), MailboxSecret::toBase64Url));
    }

    private static <S extends Secret> Arguments use(S secret, Consumer<S> use) {
        return Arguments.of(secret, (Runnable) () -> use.accept(secret));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    @Tag("S-06")
    void a_secret_does_not_print(Secret secret) {
        assertThat(secret.toString()).isEqualTo(secret.getClass().getSimpleName() + "[hidden]");
    }

    @Test
    @Tag("S-06")
    void nor_do_the_things_that_hold_one_or_link_to_one() {
        ReporterKeys keys = FollowUpCode.generate(RANDOM).derive("demo-1");

        assertThat(keys).hasToString("ReporterKeys[hidden]");
        assertThat(keys.mailboxSecret().id()).hasToString("MailboxId[hidden]");
    }

    @ParameterizedTest
    @MethodSource("uses")
    @Tag("S-14")
    void a_destroyed_secret_refuses_to_work(Secret secret, Runnable use) {
        use.run();
        assertThat(secret.isDestroyed()).isFalse();

        secret.close();
        secret.destroy();

        assertThat(secret.isDestroyed()).isTrue();
        assertThatExceptionOfType(SecretDestroyed.class).isThrownBy(use::run);
    }

    @Test
    @Tag("S-14")
    void a_destroyed_identity_opens_nothing_though_it_has_opened_before() throws Exception {
        Identity identity = Identity.generate(RANDOM);
        byte[] sealed = AgeFile.seal(new byte[1], List.of(identity.recipient()), RANDOM);
        AgeFile.open(sealed, identity);

        identity.destroy();

        assertThatExceptionOfType(SecretDestroyed.class).isThrownBy(() -> AgeFile.open(sealed, identity));
    }

    @Test
    @Tag("S-14")
    void destroying_reporter_keys_destroys_both() {
        ReporterKeys keys = FollowUpCode.generate(RANDOM).derive("demo-1");

        keys.close();

        assertThat(keys.isDestroyed()).isTrue();
        assertThat(keys.mailboxSecret().isDestroyed()).isTrue();
        assertThat(keys.identity().isDestroyed()).isTrue();
    }

    @Test
    void a_secret_is_not_changed_from_outside() {
        byte[] bytes = new byte[32];
        SymmetricKey key = SymmetricKey.of(bytes);

        bytes[0] = 1;
        key.export()[1] = 1;

        assertThat(key.export()).isEqualTo(new byte[32]);
    }
}
