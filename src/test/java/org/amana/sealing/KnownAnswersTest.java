package org.amana.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published answers of everything that we compose: that we call the libraries as the standards mean them. */
@Tag("S-01")
class KnownAnswersTest {

    /** draft-connolly-cfrg-xwing-kem, test vectors; public key and ciphertext by their SHA-256. */
    @ParameterizedTest
    @CsvSource({
        "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26,"
                + "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2,"
                + "2e816deebcd76c5c80d0cd2d174478871658e8e2ff42bc9d4a6e486372e856bb,17cd532d657e44c897ca6583e548a5424fc70bf54f99515a4d2bcf99e3469f33,"
                + "d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384",
        "badfd6dfaac359a5efbb7bcc4b59d538df9a04302e10c8bc1cbf1a0b3a5120ea,"
                + "17cda7cfad765f5623474d368ccca8af0007cd9f5e4c849f167a580b14aabdefaee7eef47cb0fca9767be1fda69419dfb927e9df07348b196691abaeb580b32d,"
                + "c42ba5f8430d7d2c83739338203819f090e8303ce9c8b02107c272bfa5376916,1661ea86d608a1924ba30840cb0a65f13ae051e3aec9cf0f064efc0bc92f2154,"
                + "f2e86241c64d60f6649fbc6c5b7d17180b780a3f34355e64a85749949c45f150",
        "ef58538b8d23f87732ea63b02b4fa0f4873360e2841928cd60dd4cee8cc0d4c9,"
                + "22a96188d032675c8ac850933c7aff1533b94c834adbb69c6115bad4692d8619f90b0cdf8a7b9c264029ac185b70b83f2801f2f4b3f70c593ea3aeeb613a7f1b,"
                + "6b080d6b84f095342092fa7a22423e58bd681397ad0ef00eac92bd254db4fa95,d3ca5578500344b5896cffc4fd740c9311946b82951df155e6fd86a7966b43c6,"
                + "953f7f4e8c5b5049bdc771d1dffada0dd961477d1a2ae0988baa7ea6898d893f"
    })
    void x_wing_makes_the_keys_ciphertexts_and_shared_secrets_of_its_draft(
            String seed, String randomness, String publicKey, String ciphertext, String sharedSecret) throws Exception {
        Identity identity = Identity.fromSeed(hex(seed));
        byte[] fileKey = new byte[16];

        Stanza stanza = HybridStanza.wrap(fileKey, identity.recipient(), yielding(hex(randomness)));

        assertThat(identity.recipient().fingerprint().replace(" ", "")).isEqualTo(publicKey);
        byte[] encapsulation = Base64.getDecoder().decode(stanza.arguments().get(1));
        assertThat(Sha256.hex(Sha256.of(encapsulation))).isEqualTo(ciphertext);
        XWingPrivateKeyParameters key = (XWingPrivateKeyParameters) identity.expanded().getPrivate();
        assertThat(new XWingKEMExtractor(key).extractSecret(encapsulation)).isEqualTo(hex(sharedSecret));
        assertThat(HybridStanza.unwrap(List.of(stanza), identity)).isEqualTo(fileKey);
    }

    /**
     * draft-ietf-hpke-pq, test vectors (github.com/hpkewg/hpke-pq, test-vectors.json): base mode, X-Wing (0x647a), HKDF-SHA-256,
     * ChaCha20-Poly1305, the very suite of our stanzas. Public key and encapsulation by their SHA-256.
     */
    @Test
    void hpke_with_x_wing_seals_and_opens_as_its_draft() throws Exception {
        Identity identity = Identity.fromSeed(hex("3ec47fa82dd5689d27c6190e724c74ec8f608df3331ce331929e37b829676630"));
        byte[] info = ascii("4f6465206f6e2061204772656369616e2055726e");
        byte[] plaintext = ascii("4265617574792069732074727574682c20747275746820626561757479");
        byte[] first = hex("c5c591f99092d5e38df0a52699af249c66f8275a863423c076de8147a53e65cc584041c963b77a7e59ea93841b1339b5"
                + "efda8909b71f74bb0073ad62e899de310c1566dea2fd29eba377");
        byte[] second = hex("ce339b2b956509cf9a9d3d736e8529f4eb87f27483e0c647869bd1d32c6c95ab3ff3f151abb11f863e5ea7cb852dc0c9"
                + "2346b46ac340ab390f8d3b6bd85d5d2d11c77499e006e36e3699");

        HPKEContextWithEncapsulation sender = HybridStanza.hpke()
                .setupBaseS(
                        identity.recipient().key(),
                        info,
                        hex("2a1c0a3745fe8a48fb62034d300f54dfe1974a5b2e169e580a8789cb1cf5fd19"
                                + "0fc00f3fd899594e01a8b15334b9f3fa03d8de44da86e19f5776850fb689e6c8"));
        HPKEContext receiver = HybridStanza.hpke().setupBaseR(sender.getEncapsulation(), identity.expanded(), info);

        assertThat(identity.recipient().fingerprint().replace(" ", ""))
                .isEqualTo("ad8aaf3f00d8a39bfeec2947a7d5dde68be08bba19bd301a348a45dc5fcc8341");
        assertThat(Sha256.hex(Sha256.of(sender.getEncapsulation())))
                .isEqualTo("95c0a5fca31ea59f29bbc66255ad6637b5a476b3212886af11afdc8930aeb772");
        assertThat(sender.seal(ascii("Count-0"), plaintext)).isEqualTo(first);
        assertThat(sender.seal(ascii("Count-1"), plaintext)).isEqualTo(second);
        assertThat(receiver.open(ascii("Count-0"), first)).isEqualTo(plaintext);
        assertThat(receiver.open(ascii("Count-1"), second)).isEqualTo(plaintext);
        assertThat(receiver.export(ascii("pseudorandom0"), 32))
                .isEqualTo(hex("5a78d37f40e078c17ef43fa40963f1ff7dcdee56e366da9099dc181c3eccaee5"));
    }

    /** RFC 9180, appendix A.2.1: the same mode, derivation and cipher with the key encapsulation that the RFC knows. */
    @Test
    void hpke_seals_and_opens_as_its_rfc() throws Exception {
        HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
        byte[] encapsulation = hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
        byte[] publicKey = hex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
        byte[] info = ascii("Ode on a Grecian Urn");
        byte[] plaintext = ascii("Beauty is truth, truth beauty");
        byte[] first = hex("1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28");
        byte[] second = hex("6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c");

        HPKEContextWithEncapsulation sender = hpke.setupBaseS(
                hpke.deserializePublicKey(publicKey),
                info,
                hpke.deriveKeyPair(hex("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b")));
        HPKEContext receiver = hpke.setupBaseR(
                encapsulation,
                hpke.deserializePrivateKey(hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb"), publicKey),
                info);

        assertThat(sender.getEncapsulation()).isEqualTo(encapsulation);
        assertThat(sender.seal(ascii("Count-0"), plaintext)).isEqualTo(first);
        assertThat(sender.seal(ascii("Count-1"), plaintext)).isEqualTo(second);
        assertThat(receiver.open(ascii("Count-0"), first)).isEqualTo(plaintext);
        assertThat(receiver.open(ascii("Count-1"), second)).isEqualTo(plaintext);
    }

    /** RFC 5869, appendix A.1 and A.3. */
    @Test
    void hkdf_derives_as_its_rfc() {
        byte[] key = hex("0b".repeat(22));

        assertThat(Kdf.hkdf(key, hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42))
                .isEqualTo(hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
        assertThat(Kdf.hkdf(key, new byte[0], new byte[0], 42))
                .isEqualTo(hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    }

    /** RFC 4231, test case 2, in one part and in two. */
    @Test
    void hmac_authenticates_as_its_rfc() {
        byte[] expected = hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

        assertThat(Kdf.hmac(ascii("Jefe"), ascii("what do ya want for nothing?")))
                .isEqualTo(expected);
        assertThat(Kdf.hmac(ascii("Jefe"), ascii("what do ya "), ascii("want for nothing?")))
                .isEqualTo(expected);
    }

    /** The first half of the answers that go with the inputs of RFC 6070 for HMAC-SHA-512. */
    @ParameterizedTest
    @CsvSource({
        "1, 867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252",
        "2, e1d9c16aa681708a45f5c7c4e215ceb66e011a2e9f0040713f18aefdb866d53c",
        "4096, d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5"
    })
    void pbkdf2_derives_as_published(int iterations, String expected) {
        assertThat(Kdf.pbkdf2(ascii("password"), ascii("salt"), iterations)).isEqualTo(hex(expected));
    }

    /** From the tests of the reference implementation of RFC 9106, version 1.3. */
    @ParameterizedTest
    @CsvSource({
        "256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
        "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    })
    void argon2id_stretches_as_published(int memoryKiB, int passes, int lanes, String expected) {
        byte[] stretched = PassphraseLock.argon2id(
                ascii("password"), ascii("somesalt"), new PassphraseLock.Cost(memoryKiB, passes, lanes));

        assertThat(stretched).isEqualTo(hex(expected));
    }

    /** RFC 8439, section 2.8.2. */
    @Test
    void chacha20_poly1305_seals_as_its_rfc() {
        byte[] plaintext = ascii(
                "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
        byte[] sealed = new byte[plaintext.length + 16];
        byte[] opened = new byte[plaintext.length];
        ChaCha cipher = new ChaCha(hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
        byte[] nonce = hex("070000004041424344454647");
        byte[] associatedData = hex("50515253c0c1c2c3c4c5c6c7");

        cipher.seal(nonce, associatedData, plaintext, 0, plaintext.length, sealed, 0);

        assertThat(Sha256.hex(sealed))
                .startsWith("d31a8d34648e60db7b86afbc53ef7ec2")
                .endsWith("1ae10b594f09e26a7e902ecbd0600691");
        assertThat(cipher.open(nonce, associatedData, sealed, 0, sealed.length, opened, 0))
                .isTrue();
        assertThat(opened).isEqualTo(plaintext);
    }

    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void one_time_codes_are_those_of_their_rfc(long second, String code) {
        assertThat(Totp.code(ascii("12345678901234567890"), Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }

    /** RFC 8032, section 7.1, test 3. */
    @Test
    void a_directory_root_signs_as_ed25519() {
        DirectoryRoot root =
                DirectoryRoot.fromSeed(hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));

        assertThat(DirectoryRoot.parsePublicKey(root.publicKey()))
                .isEqualTo(hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));
        assertThat(root.sign(hex("af82")))
                .isEqualTo(
                        hex(
                                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void one_time_secrets_are_written_in_base32(String bytes, String text) {
        assertThat(Totp.base32(ascii(bytes))).isEqualTo(text);
    }

    /** Randomness that a vector prescribes. */
    private static SecureRandom yielding(byte[] bytes) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] out) {
                assertThat(out).hasSameSizeAs(bytes);
                System.arraycopy(bytes, 0, out, 0, bytes.length);
            }
        };
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
