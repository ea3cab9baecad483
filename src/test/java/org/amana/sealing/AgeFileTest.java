package org.amana.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeFileTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void each_recipient_opens_what_was_sealed() throws Exception {
        Identity desk = Identity.generate(random);
        Identity recovery = Identity.generate(random);
        byte[] plaintext = "salam".getBytes();

        byte[] sealed = AgeFile.seal(plaintext, List.of(desk.recipient(), recovery.recipient()), random);

        assertThat(AgeFile.open(sealed, desk)).isEqualTo(plaintext);
        assertThat(AgeFile.open(sealed, recovery)).isEqualTo(plaintext);
        assertThat(Identity.parse(desk.encoded()).recipient()).isEqualTo(desk.recipient());
        assertThat(Recipient.parse(desk.recipient().encoded())).isEqualTo(desk.recipient());
    }
}
