package org.amana.intake.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amana.container.InIntake;
import org.amana.container.inside.Tables;
import org.amana.courier.DropBox;
import org.amana.courier.DropBox.Delivery;
import org.amana.courier.Item;
import org.amana.courier.ItemGone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@InIntake
class DropBoxIT {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Inject
    DropBox dropBox;

    @Inject
    ItemStore items;

    @Inject
    ChunkStore chunks;

    @Inject
    MailboxStore mailboxes;

    @Inject
    MailboxKeys keys;

    @Inject
    SweepDropBox sweep;

    private final Tables tables = new Tables("intake");

    @BeforeEach
    @AfterEach
    void empty() {
        for (var table : new String[] {"answer", "mailbox", "item", "received_id", "staged_upload", "sealed_chunk"}) {
            tables.change("delete from " + table);
        }
    }

    @Test
    void what_was_received_comes_out_part_by_part_and_byte_for_byte() throws IOException {
        var report = Parcels.bytes(300_000);
        var film = Parcels.bytes(700_001);
        var note = new byte[0];
        var staging = new Staging(chunks, Parcels.upload());
        Parcels.stage(staging, 1, film);
        Parcels.stage(staging, 2, note);
        var item = Parcels.report(DAY, true, report.length, film.length, note.length);

        items.receive(item, staging.id(), report);

        assertThat(dropBox.list(10)).containsExactly(item);
        assertThat(Parcels.collect(dropBox, item.id()))
                .containsOnlyKeys("report", "a1", "a2")
                .containsEntry("report", report)
                .containsEntry("a1", film)
                .containsEntry("a2", note);
        assertThat(tables.count("select count(*) from staged_upload")).isZero();
    }

    @Test
    void no_chunk_is_larger_than_256_kibibytes() {
        var staging = new Staging(chunks, Parcels.upload());

        Parcels.stage(staging, 1, Parcels.bytes(1_000_000));

        assertThat(tables.count("select max(length(sealed)) from sealed_chunk")).isEqualTo(256 * 1024);
        assertThat(tables.count("select count(*) from sealed_chunk")).isEqualTo(4);
    }

    @Test
    @Tag("S-07")
    void what_is_still_coming_in_is_listed_nowhere() throws IOException {
        Parcels.stage(new Staging(chunks, Parcels.upload()), 1, Parcels.bytes(600_000));

        assertThat(dropBox.list(10)).isEmpty();
    }

    @Test
    @Tag("S-03")
    void an_upload_that_lacks_a_part_or_a_byte_is_not_received_at_all() throws IOException {
        var staging = new Staging(chunks, Parcels.upload());
        Parcels.stage(staging, 1, Parcels.bytes(600_000));

        assertThatThrownBy(() -> items.receive(Parcels.report(DAY, false, 10, 600_001), staging.id(), Parcels.bytes(10)))
                .isInstanceOf(IncompleteUpload.class);
        assertThatThrownBy(() -> items.receive(Parcels.report(DAY, false, 10, 600_000, 5), staging.id(), Parcels.bytes(10)))
                .isInstanceOf(IncompleteUpload.class);
        tables.change("delete from staged_upload");
        assertThatThrownBy(() -> items.receive(Parcels.report(DAY, false, 10, 600_000), staging.id(), Parcels.bytes(10)))
                .isInstanceOf(IncompleteUpload.class);

        assertThat(dropBox.list(10)).isEmpty();
        assertThat(tables.count("select count(*) from received_id")).isZero();
    }

    @Test
    @Tag("S-04")
    void an_id_is_received_once_also_after_it_was_collected() throws IOException {
        var item = Parcels.report(DAY, false, 10);
        items.receive(item, Parcels.upload(), Parcels.bytes(10));
        assertThatThrownBy(() -> items.receive(item, Parcels.upload(), Parcels.bytes(10))).isInstanceOf(PersistenceException.class);
        dropBox.acknowledge(item.id());

        assertThatThrownBy(() -> items.receive(item, Parcels.upload(), Parcels.bytes(10))).isInstanceOf(PersistenceException.class);

        assertThat(items.wasReceived(item.id())).isTrue();
        assertThat(tables.count("select count(*) from sealed_chunk")).isZero();
    }

    @Test
    void urgent_items_come_first_then_older_ones_and_letters_after_the_reports_of_their_day() throws IOException {
        var letters = new ArrayList<Item>();
        for (int i = 0; i < 5; i++) {
            letters.add(receive(Parcels.letter(DAY, 10)));
        }
        var young = receive(Parcels.report(DAY, false, 10));
        var old = receive(Parcels.report(DAY.minusDays(3), false, 10));
        var urgent = receive(Parcels.report(DAY, true, 10));

        assertThat(dropBox.list(3)).containsExactly(urgent, old, young);
        assertThat(dropBox.list(10)).hasSize(8).containsAll(letters);
        assertThat(dropBox.list(1)).containsExactly(urgent);
    }

    @Test
    @Tag("S-22")
    void acknowledging_twice_does_no_harm_and_leaves_nothing_but_the_id() throws IOException {
        var item = receive(Parcels.report(DAY, false, 10));

        dropBox.acknowledge(item.id());
        dropBox.acknowledge(item.id());

        assertThat(dropBox.list(10)).isEmpty();
        assertThatThrownBy(() -> Parcels.collect(dropBox, item.id())).isInstanceOf(ItemGone.class);
        assertThat(tables.count("select count(*) from sealed_chunk")).isZero();
        assertThat(tables.count("select count(*) from received_id")).isEqualTo(1);
    }

    @Test
    void an_answer_delivered_twice_is_there_once() throws IOException {
        var mailbox = Parcels.mailbox();
        var id = Parcels.answer();
        var sealed = Parcels.bytes(600_000);

        assertThat(dropBox.deliver(mailbox, id, new ByteArrayInputStream(sealed), sealed.length)).isEqualTo(Delivery.DELIVERED);
        assertThat(dropBox.deliver(mailbox, id, new ByteArrayInputStream(sealed), sealed.length)).isEqualTo(Delivery.DELIVERED);

        assertThat(mailboxes.answers(keys.keyOf(mailbox))).singleElement().satisfies(answer ->
                assertThat(mailboxes.content(answer).readAllBytes()).isEqualTo(sealed));
        assertThat(tables.count("select count(*) from staged_upload")).isZero();
    }

    @Test
    void an_answer_that_is_cut_off_is_not_delivered_and_leaves_nothing() {
        var mailbox = Parcels.mailbox();

        assertThatThrownBy(() -> dropBox.deliver(mailbox, Parcels.answer(), new ByteArrayInputStream(Parcels.bytes(500_000)), 600_000))
                .isInstanceOf(EOFException.class);

        assertThat(mailboxes.answers(keys.keyOf(mailbox))).isEmpty();
        assertThat(tables.count("select count(*) from sealed_chunk")).isZero();
        assertThat(tables.count("select count(*) from mailbox")).isZero();
    }

    @Test
    @Tag("S-01")
    void the_database_does_not_know_a_mailbox_by_its_id() throws IOException {
        var mailbox = Parcels.mailbox();

        deliver(mailbox);

        assertThat(tables.row("select keyed from mailbox").get("keyed")).isNotEqualTo(mailbox);
    }

    @Test
    @Tag("S-29")
    void burning_deletes_the_answers_refuses_later_ones_and_leaves_one_word_for_the_courier() throws IOException {
        var mailbox = Parcels.mailbox();
        deliver(mailbox);
        var event = new Item(Parcels.report(DAY, false, 1).id(), Item.Kind.BURNED, 0, "", false, mailbox, DAY, List.of());

        mailboxes.burn(keys.keyOf(mailbox), event, Parcels.upload());
        mailboxes.burn(keys.keyOf(mailbox), Parcels.report(DAY, false, 1), Parcels.upload());

        assertThat(mailboxes.answers(keys.keyOf(mailbox))).isEmpty();
        assertThat(tables.count("select count(*) from sealed_chunk")).isZero();
        assertThat(dropBox.list(10)).containsExactly(event);
        assertThat(dropBox.deliver(mailbox, Parcels.answer(), new ByteArrayInputStream(new byte[10]), 10)).isEqualTo(Delivery.BURNED);
        assertThat(Parcels.collect(dropBox, event.id())).isEmpty();
    }

    @Test
    @Tag("S-29")
    void a_mailbox_can_be_burned_before_there_was_any_answer() throws IOException {
        var mailbox = Parcels.mailbox();
        var event = new Item(Parcels.report(DAY, false, 1).id(), Item.Kind.BURNED, 0, "", false, mailbox, DAY, List.of());

        mailboxes.burn(keys.keyOf(mailbox), event, Parcels.upload());

        assertThat(dropBox.deliver(mailbox, Parcels.answer(), new ByteArrayInputStream(new byte[10]), 10)).isEqualTo(Delivery.BURNED);
    }

    @Test
    void uploads_that_became_nothing_are_swept_after_a_day_and_others_are_not() {
        Parcels.stage(new Staging(chunks, Parcels.upload()), 1, Parcels.bytes(300_000));
        tables.change("update staged_upload set arrived = arrived - interval 2 day");
        var young = new Staging(chunks, Parcels.upload());
        Parcels.stage(young, 1, Parcels.bytes(10));
        var kept = receive(Parcels.report(DAY, false, 10));
        tables.change("update item set arrived = arrived - interval 90 day");

        sweep.sweep();

        assertThat(tables.rows("select distinct upload from sealed_chunk")).hasSize(2);
        assertThat(tables.count("select count(*) from staged_upload where upload = ?", young.id().hex())).isEqualTo(1);
        assertThat(items.find(kept.id())).isPresent();
    }

    @Test
    void ids_are_forgotten_after_30_days() {
        var old = receive(Parcels.report(DAY, false, 10));
        tables.change("update received_id set arrived = current_date - interval 31 day");
        var young = receive(Parcels.report(DAY, false, 10));
        tables.change("update received_id set arrived = current_date - interval 29 day where id = ?", young.id().hex());

        sweep.sweep();

        assertThat(items.wasReceived(old.id())).isFalse();
        assertThat(items.wasReceived(young.id())).isTrue();
    }

    @Test
    void one_sweep_takes_all_that_is_old_however_much_it_is() throws IOException {
        for (int i = 0; i < 120; i++) {
            receive(Parcels.report(DAY, false, 10));
            deliver(Parcels.mailbox());
        }
        tables.change("update received_id set arrived = current_date - interval 31 day");
        tables.change("update answer set delivered = current_date - interval 25 month");

        sweep.sweep();

        assertThat(tables.count("select count(*) from received_id")).isZero();
        assertThat(tables.count("select count(*) from answer")).isZero();
        assertThat(tables.count("select count(*) from item")).isEqualTo(120);
    }

    @Test
    @Tag("S-29")
    void answers_go_24_months_after_the_last_opening_and_take_their_mailbox_along() throws IOException {
        var forgotten = Parcels.mailbox();
        deliver(forgotten);
        var opened = Parcels.mailbox();
        deliver(opened);
        tables.change("update answer set delivered = current_date - interval 25 month");
        mailboxes.open(keys.keyOf(opened));
        var burned = Parcels.mailbox();
        mailboxes.burn(keys.keyOf(burned), Parcels.report(DAY, false, 1), Parcels.upload());

        sweep.sweep();

        assertThat(mailboxes.answers(keys.keyOf(forgotten))).isEmpty();
        assertThat(mailboxes.answers(keys.keyOf(opened))).hasSize(1);
        assertThat(mailboxes.isBurned(keys.keyOf(burned))).isTrue();
        assertThat(tables.count("select count(*) from mailbox")).isEqualTo(2);
    }

    @Test
    @Tag("S-29")
    void one_burned_before_there_was_any_answer_is_kept_24_months_and_one_with_answers_for_good() throws IOException {
        var empty = Parcels.mailbox();
        mailboxes.burn(keys.keyOf(empty), Parcels.report(DAY, false, 1), Parcels.upload());
        var answered = Parcels.mailbox();
        deliver(answered);
        mailboxes.burn(keys.keyOf(answered), Parcels.report(DAY, false, 1), Parcels.upload());
        tables.change("update mailbox set opened = opened - interval 25 month");

        sweep.sweep();

        assertThat(mailboxes.isBurned(keys.keyOf(empty))).isFalse();
        assertThat(mailboxes.isBurned(keys.keyOf(answered))).isTrue();
    }

    @Test
    @Tag("S-05")
    void nothing_that_is_kept_is_finer_than_a_day_or_counts_arrivals() {
        var columns = tables.rows("select table_name, column_name, data_type, extra from information_schema.columns"
                + " where table_schema = 'amana_intake' and table_name <> 'flyway_schema_history'");

        assertThat(columns).noneMatch(column -> column.get("data_type").toString().matches("datetime|timestamp|time"));
        assertThat(columns).noneMatch(column -> column.get("extra").toString().contains("auto_increment"));
    }

    private Item receive(Item item) {
        items.receive(item, Parcels.upload(), Parcels.bytes((int) item.parts().getFirst().bytes()));
        return item;
    }

    private void deliver(String mailbox) throws IOException {
        dropBox.deliver(mailbox, Parcels.answer(), new ByteArrayInputStream(new byte[20_000]), 20_000);
    }
}
