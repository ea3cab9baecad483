package org.amana.intake.dropbox;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.amana.courier.Item;
import org.amana.courier.ItemId;

/** A received item that triage has not collected yet. All that is known of it stands in {@link Item}. */
@Entity
@Table(name = "item")
class WaitingItem {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Item.Kind kind;

    private int directory;
    private String desk;
    private boolean urgent;
    private String mailbox;
    private LocalDate arrived;

    /** {@code report:18091 a1:20480}: one column, because parts are only ever read together with their item. */
    private String parts;

    private String upload;

    protected WaitingItem() {}

    WaitingItem(Item item, UploadId upload) {
        this.id = item.id().hex();
        this.kind = item.kind();
        this.directory = item.directory();
        this.desk = item.desk();
        this.urgent = item.urgent();
        this.mailbox = item.mailbox();
        this.arrived = item.day();
        this.parts = item.parts().stream()
                .map(part -> part.name() + ":" + part.bytes())
                .collect(Collectors.joining(" "));
        this.upload = upload.hex();
    }

    Item item() {
        return new Item(new ItemId(id), kind, directory, desk, urgent, mailbox, arrived, parts());
    }

    UploadId upload() {
        return new UploadId(upload);
    }

    private List<Item.Part> parts() {
        if (parts.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(parts.split(" "))
                .map(text -> text.split(":"))
                .map(pair -> new Item.Part(pair[0], Long.parseLong(pair[1])))
                .toList();
    }
}
