package org.amana.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.amana.sealing.CheckpointKey;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String TEXT = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    private final CheckpointKey key = CheckpointKey.generate(new SecureRandom());

    @Test
    void its_text_is_that_of_the_specification() throws Exception {
        var checkpoint = Checkpoint.parse(TEXT);

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root()).isEqualTo(Base64.getDecoder().decode(ROOT));
        assertThat(checkpoint.text()).isEqualTo(TEXT);
    }

    @Test
    void extension_lines_are_opaque() throws Exception {
        assertThat(Checkpoint.parse(TEXT + "anything\n").size()).isEqualTo(20_852_163);
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        for (var wrong : new String[] {
            "", "\n", "a\n1\n", TEXT.strip(), "\n1\n" + ROOT + "\n", "a\n01\n" + ROOT + "\n", "a\n-1\n" + ROOT + "\n",
            "a\n1\nAAAA\n", "a\n1\n" + ROOT.replace("I=", "J=") + "\n", "a b\n1\n" + ROOT + "\n", TEXT + "\n",
            "a\n9999999999999999999\n" + ROOT + "\n", "a\n1\n" + ROOT + "\n\nx\n"
        }) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).isInstanceOf(NotACheckpoint.class);
        }
    }

    @Test
    void a_signed_one_is_read_back_and_only_as_the_log_it_is_of() throws Exception {
        var checkpoint = LogForTests.checkpoint(LogForTests.of(7));
        var note = checkpoint.sign(key);

        var read = Checkpoint.verify(note, VerifierKey.of(checkpoint.origin(), key));
        assertThat(read.text()).isEqualTo(checkpoint.text());
        assertThat(read.isOf(LogForTests.tree(LogForTests.of(7)))).isTrue();
        assertThat(read.isOf(LogForTests.tree(LogForTests.of(8)))).isFalse();

        var asAnother = SignedNote.sign(checkpoint.text(), "other.example/audit", key);
        assertThatThrownBy(() -> Checkpoint.verify(asAnother, VerifierKey.of("other.example/audit", key)))
                .isInstanceOf(NotACheckpoint.class);
    }
}
