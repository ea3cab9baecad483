package org.amana.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.amana.container.InIntake;
import org.amana.courier.AnswerId;
import org.amana.courier.DropBox;
import org.amana.courier.Item;
import org.amana.intake.submission.Directories;
import org.amana.intake.submission.FormStamp;
import org.amana.intake.submission.FormTokens;
import org.amana.intake.submission.Upload;
import org.amana.report.Answer;
import org.amana.report.Language;
import org.amana.report.PublicStatus;
import org.amana.sealing.AgeFile;
import org.amana.sealing.FollowUpCode;
import org.amana.sealing.MailboxId;
import org.amana.sealing.Padme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InIntake
class MailboxIT {

    @Inject
    OpenMailbox openMailbox;

    @Inject
    BurnMailbox burnMailbox;

    @Inject
    ReceiveMessage receiveMessage;

    @Inject
    FormTokens tokens;

    @Inject
    Directories directories;

    @Inject
    DropBox dropBox;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    private String digits() {
        try (var code = FollowUpCode.generate(random)) {
            return String.join(" ", code.groups());
        }
    }

    @Test
    void an_answer_is_read_with_the_code_and_the_next_opening_tells_the_day_of_the_last() throws Exception {
        var digits = digits();
        deliver(digits, "We have read it. قرأناه.");

        try (var first = open(digits);
                var second = open(digits)) {
            assertThat(first.answers()).singleElement().satisfies(opened -> {
                assertThat(opened.answer().text()).isEqualTo("We have read it. قرأناه.");
                assertThat(opened.day()).isEqualTo(LocalDate.now(clock));
            });
            assertThat(first.lastOpened()).isEmpty();
            assertThat(second.lastOpened()).contains(LocalDate.now(clock));
        }
    }

    @Test
    @Tag("S-07")
    void an_unknown_an_empty_and_a_burned_mailbox_look_alike() throws Exception {
        var burned = digits();
        deliver(burned, "To be burned.");
        try (var session = open(burned)) {
            burnMailbox.burn(session);
        }

        for (var digits : List.of(digits(), burned)) {
            try (var session = open(digits)) {
                assertThat(session.answers()).isEmpty();
                assertThat(session.lastOpened()).isEmpty();
            }
        }
    }

    @Test
    void what_nobody_can_open_is_left_out_and_the_rest_is_read() throws Exception {
        var digits = digits();
        deliver(digits, "Readable.");
        try (var code = FollowUpCode.parse(digits);
                var keys = code.derive(directories.present().deployment())) {
            dropBox.deliver(keys.mailboxSecret().id().hex(), answerId(), new ByteArrayInputStream(new byte[20_000]), 20_000);
        }

        try (var session = open(digits)) {
            assertThat(session.answers()).singleElement().satisfies(opened -> assertThat(opened.answer().text()).isEqualTo("Readable."));
        }
    }

    @Test
    @Tag("S-04")
    void a_message_sent_twice_is_received_once_for_the_mailbox() throws Exception {
        var digits = digits();
        try (var session = open(digits)) {
            var addition = addition("There is news.");

            assertThat(receiveMessage.receive(session, addition)).isEqualTo(new AdditionReceipt.Received(false));
            assertThat(receiveMessage.receive(session, addition)).isEqualTo(new AdditionReceipt.Received(true));

            assertThat(dropBox.list(500)).filteredOn(item -> item.mailbox().equals(session.mailbox().hex())).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(Item.Kind.MESSAGE);
                assertThat(item.urgent()).isTrue();
            });
        }
    }

    @Test
    @Tag("S-08")
    void an_empty_or_an_expired_message_is_not_sent_and_nothing_is_stored() throws Exception {
        try (var session = open(digits())) {
            var expired = new Addition(
                    new FormStamp("0".repeat(32), 1, "0".repeat(64)),
                    Language.EN, "Old.", Map.of(), false, false, null, new Upload.None());

            assertThat(receiveMessage.receive(session, addition(" "))).isInstanceOf(AdditionReceipt.NothingToSend.class);
            assertThat(receiveMessage.receive(session, expired)).isInstanceOf(AdditionReceipt.SendAgain.class);

            assertThat(dropBox.list(500)).noneMatch(item -> item.mailbox().equals(session.mailbox().hex()));
        }
    }

    @Test
    void what_is_added_goes_to_the_team_that_the_person_names_else_to_the_one_that_answered_last_else_to_the_central_one() throws Exception {
        var regional = directories.present().desks().getLast().id();
        var central = directories.present().central().id();

        assertThat(deskThatGetsAMessage(digits())).isEqualTo(central);
        assertThat(deskThatGetsAMessage(digits(), regional)).isEqualTo(regional);
        assertThat(deskThatGetsAMessage(digits(), "never-there")).isEqualTo(central);
        assertThat(deskThatGetsAMessage(answered(Optional.of(regional)), central)).isEqualTo(central);
        assertThat(deskThatGetsAMessage(answered(Optional.of(regional)), "never-there")).isEqualTo(regional);
        assertThat(deskThatGetsAMessage(answered(Optional.empty()))).isEqualTo(central);
        assertThat(deskThatGetsAMessage(answered(Optional.of(regional)))).isEqualTo(regional);
        assertThat(deskThatGetsAMessage(answered(Optional.of("closed-since")))).isEqualTo(central);
    }

    private String answered(Optional<String> desk) throws Exception {
        var digits = digits();
        deliver(digits, "An answer.", desk);
        return digits;
    }

    private String deskThatGetsAMessage(String digits) throws Exception {
        return deskThatGetsAMessage(digits, null);
    }

    private String deskThatGetsAMessage(String digits, String team) throws Exception {
        try (var session = open(digits)) {
            receiveMessage.receive(session, addition("There is more.", team));
            return dropBox.list(500).stream()
                    .filter(item -> item.mailbox().equals(session.mailbox().hex()))
                    .map(Item::desk)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @Tag("S-29")
    void burns_of_mailboxes_that_nothing_is_in_have_a_pace_and_one_with_an_answer_is_burned_at_once() throws Exception {
        var first = unknown();
        assertThat(burnMailbox.burn(first)).isTrue();
        var refused = 0;
        for (int i = 0; i < BurnsOfNothing.MOST_AT_ONCE + 10; i++) {
            refused += burnMailbox.burn(unknown()) ? 0 : 1;
        }
        assertThat(refused).isPositive();
        // one that is burned, and one that was never there, alike
        assertThat(burnMailbox.burn(first)).isFalse();
        assertThat(burnMailbox.burn(unknown())).isFalse();
        var digits = digits();
        deliver(digits, "There is something in it.");

        try (var session = open(digits)) {
            assertThat(burnMailbox.burn(session)).isTrue();
        }
    }

    private MailboxId unknown() {
        try (var code = FollowUpCode.generate(random);
                var keys = code.derive(directories.present().deployment())) {
            return keys.mailboxSecret().id();
        }
    }

    private Addition addition(String text) {
        return addition(text, null);
    }

    private Addition addition(String text, String team) {
        return new Addition(tokens.issue(), Language.EN, text, Map.of(), false, true, team, new Upload.None());
    }

    private MailboxSession open(String digits) throws Exception {
        return openMailbox.open(FollowUpCode.parse(digits)).orElseThrow();
    }

    private void deliver(String digits, String text) throws Exception {
        deliver(digits, text, Optional.empty());
    }

    private void deliver(String digits, String text, Optional<String> desk) throws Exception {
        try (var code = FollowUpCode.parse(digits);
                var keys = code.derive(directories.present().deployment())) {
            var json = new Answer(Language.EN, text, PublicStatus.BEING_READ, desk, OptionalInt.empty()).toJson();
            var sealed = AgeFile.seal(Padme.padText(json), List.of(keys.identity().recipient()), random);
            deliver(keys.mailboxSecret().id().hex(), sealed);
        }
    }

    private void deliver(String mailbox, byte[] sealed) throws IOException {
        dropBox.deliver(mailbox, answerId(), new ByteArrayInputStream(sealed), sealed.length);
    }

    private AnswerId answerId() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return AnswerId.of(bytes);
    }
}
