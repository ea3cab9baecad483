package org.amana.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.amana.sealing.CheckpointKey;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    // The key and the note that the reference implementation in Go documents.
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NAME = "PeterNeumann";
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PRIVATE = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String NOTE = TEXT + "\n\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final SecureRandom random = new SecureRandom();

    @Test
    void signs_and_verifies_as_the_reference_does() throws Exception {
        var typed = Base64.getDecoder().decode(PRIVATE);
        var key = CheckpointKey.fromSeed(Arrays.copyOfRange(typed, 1, typed.length));

        assertThat(VerifierKey.of(NAME, key).encoded()).isEqualTo(KEY);
        assertThat(SignedNote.sign(TEXT, NAME, key)).isEqualTo(NOTE);
        assertThat(SignedNote.verify(NOTE, VerifierKey.parse(KEY))).isEqualTo(TEXT);
    }

    @Test
    void a_witness_may_add_its_line() throws Exception {
        var witness = CheckpointKey.generate(random);
        var lines = SignedNote.sign(TEXT, "witness.example/7", witness).substring(TEXT.length() + 1);

        assertThat(SignedNote.verify(NOTE + lines, VerifierKey.parse(KEY))).isEqualTo(TEXT);
        assertThat(SignedNote.verify(NOTE + lines, VerifierKey.of("witness.example/7", witness))).isEqualTo(TEXT);
    }

    @Test
    void every_changed_letter_is_noticed() {
        var key = VerifierKey.parse(KEY);

        for (int i = 0; i < NOTE.length() - 1; i++) {
            var letter = NOTE.charAt(i) == 'z' ? 'y' : 'z';
            var changed = NOTE.substring(0, i) + letter + NOTE.substring(i + 1);
            // The last letter before the padding holds bits that belong to no byte.
            if (i != NOTE.indexOf("=\n") - 1) {
                assertThatThrownBy(() -> SignedNote.verify(changed, key)).isInstanceOf(NotACheckpoint.class);
            }
        }
    }

    @Test
    void what_is_no_note_is_refused() {
        var key = VerifierKey.parse(KEY);
        var another = VerifierKey.of(NAME, CheckpointKey.generate(random));

        for (var wrong : new String[] {
            "", "\n", "\n\n", TEXT, TEXT + "\n", NOTE.strip(), NOTE.replace("\u2014", "-"), NOTE + "\n", NOTE + "x\n",
            NOTE.replace("If", "I\tf"), NOTE + "\u2014 a b c+d AAAAAAA=\n", NOTE + "\u2014 x !\n", "x".repeat(300_000)
        }) {
            assertThatThrownBy(() -> SignedNote.verify(wrong, key)).isInstanceOf(NotACheckpoint.class);
        }
        assertThatThrownBy(() -> SignedNote.verify(NOTE, another)).isInstanceOf(NotACheckpoint.class);
    }

    @Test
    void a_verifier_key_is_read_as_it_is_written_and_not_otherwise() {
        var key = VerifierKey.of("amana.example/audit", CheckpointKey.generate(random));

        assertThat(VerifierKey.parse(key.encoded() + "\n").publicKey()).isEqualTo(key.publicKey());
        for (var wrong : new String[] {"", "a+b", KEY.replace("c74", "c75"), KEY.replace("+ARp", "+AhpR"), KEY + "A"}) {
            assertThatThrownBy(() -> VerifierKey.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
