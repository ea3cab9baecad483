package org.amana.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.intake.dropbox.ChunkStore;
import org.amana.intake.dropbox.Staging;
import org.amana.intake.dropbox.UploadId;
import org.amana.intake.submission.Directories;
import org.amana.intake.submission.PutIntoDropBox;
import org.amana.intake.upload.BodyParts;
import org.amana.intake.upload.BodySize;
import org.amana.intake.upload.SlotInput;
import org.amana.intake.upload.SlotWatch;
import org.amana.intake.upload.UploadSlot;
import org.amana.platform.SharedJson;
import org.amana.sealing.MailboxId;

/**
 * Makes what was sealed elsewhere a received report or message. Ends in the same transaction as the pages: when this
 * returns, all of it is committed; when it throws, nothing of it stays.
 */
@ApplicationScoped
public class ReceiveSealed {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern DESK = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");
    private static final Pattern MAILBOX = Pattern.compile("[0-9a-f]{64}");

    /** For what stands between the parts. */
    private static final long ROOM_FOR_FORM = 64 * 1024;

    @Inject
    SlotWatch watch;

    @Inject
    ChunkStore chunks;

    @Inject
    Directories directories;

    @Inject
    PutIntoDropBox dropBox;

    @Inject
    SecureRandom random;

    @Inject
    Clock clock;

    /** What has arrived, before it is committed. */
    private record Arrived(Item item, byte[] first) {}

    /**
     * @param mailbox of a message; a report brings its own
     * @return the id, and whether it is new: false when the very same one was received before
     */
    Received receive(HttpServletRequest request, Optional<MailboxId> mailbox) {
        mustBeWorthReading(request);
        var staging = new Staging(chunks, UploadId.generate(random));
        try {
            var arrived = read(request, mailbox, staging);
            return new Received(arrived.item().id(), dropBox.put(arrived.item(), staging.id(), arrived.first()));
        } finally {
            // what was received is no longer in staging
            staging.discard();
        }
    }

    record Received(ItemId id, boolean isNew) {}

    private void mustBeWorthReading(HttpServletRequest request) {
        if (!directories.open()) {
            throw new RefusedRequest(Problem.CLOSED);
        }
        if (!BodyParts.isForm(request.getContentType())) {
            throw new RefusedRequest(Problem.NOT_A_FORM);
        }
        if (request.getContentLengthLong() > SealedCopy.MOST_BYTES_IN_ALL + ROOM_FOR_FORM) {
            throw new RefusedRequest(Problem.TOO_LARGE);
        }
    }

    /** Holds the slot only as long as it reads. */
    private Arrived read(HttpServletRequest request, Optional<MailboxId> mailbox, Staging staging) {
        try (var slot = slot(request)) {
            try {
                var body = new SlotInput(request.getInputStream(), slot);
                return read(request.getContentType(), body, mailbox, staging);
            } catch (IOException broken) {
                throw new RefusedRequest(slot.revoked() ? Problem.TOO_SLOW : Problem.MALFORMED);
            }
        }
    }

    private UploadSlot slot(HttpServletRequest request) {
        try {
            return watch.slots()
                    .take(BodySize.of(request.getContentLengthLong()))
                    .orElseThrow(() -> new RefusedRequest(Problem.BUSY));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RefusedRequest(Problem.BUSY);
        }
    }

    private Arrived read(String type, InputStream body, Optional<MailboxId> mailbox, Staging staging) throws IOException {
        var parts = new SealedParts(BodyParts.of(type, body), staging);
        var id = new ItemId(parts.text("id", ID));
        int directory = Integer.parseInt(parts.text("directory", VERSION));
        var desk = parts.text("desk", DESK);
        mustBeADesk(directory, desk);
        var urgent = parts.text("urgent", YES_OR_NO).equals("true");
        var to = mailbox.isPresent() ? mailbox.get() : MailboxId.parse(parts.text("mailbox", MAILBOX));
        var first = parts.report();
        List<Item.Part> all = new ArrayList<>(List.of(new Item.Part("report", first.length)));
        all.addAll(parts.attachments());
        var kind = mailbox.isPresent() ? Item.Kind.MESSAGE : Item.Kind.REPORT;
        return new Arrived(new Item(id, kind, directory, desk, urgent, to.hex(), LocalDate.now(clock), all), first);
    }

    private void mustBeADesk(int version, String desk) {
        var directory = directories.accepted(version).orElseThrow(this::oldDirectory);
        if (directory.desk(desk).isEmpty()) {
            throw RefusedRequest.at(Problem.UNKNOWN_DESK, "desk");
        }
    }

    /** With the new one: its text is, byte for byte in UTF-8, what the signature signs. */
    private RefusedRequest oldDirectory() {
        var present = directories.signed();
        return new RefusedRequest(
                Problem.OLD_DIRECTORY,
                SharedJson.object()
                        .add("directory", new String(present.bytes(), StandardCharsets.UTF_8))
                        .add("signature", Base64.getEncoder().encodeToString(present.signature()))
                        .build());
    }
}
