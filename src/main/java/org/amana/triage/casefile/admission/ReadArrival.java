package org.amana.triage.casefile.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.report.AttachmentEntry;
import org.amana.report.Message;
import org.amana.report.NotAReport;
import org.amana.report.Report;
import org.amana.sealing.AgeFile;
import org.amana.sealing.AgeHeader;
import org.amana.triage.casefile.NotTheOriginal;
import org.amana.triage.casefile.OriginalFile;
import org.amana.triage.casefile.rows.FileEntry;
import org.amana.triage.collection.Envelope;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.collection.PayloadStream;
import org.amana.triage.custody.DeskKeys;

/** Opens what was collected, in memory, before any transaction: parts may be large, and anyone may have sealed anything. */
@ApplicationScoped
public class ReadArrival {

    /** Above what a report of the questionnaire can reach, padding included. */
    private static final int MOST_BYTES = 1024 * 1024;

    @Inject
    private PayloadStore payloads;

    public Admissible read(ItemId item, Envelope envelope, DeskKeys desk) {
        if (envelope.kind() == Item.Kind.BURNED) {
            return new Admissible.Burned();
        }
        try {
            var json = opened(item, desk);
            if (envelope.kind() == Item.Kind.REPORT) {
                var report = Report.parse(json);
                return new Admissible.AReport(report, files(item, envelope, report.attachments(), desk));
            }
            var message = Message.parse(json);
            return new Admissible.AMessage(message, files(item, envelope, message.attachments(), desk));
        } catch (IOException | NotAReport cannotBeOpened) {
            return new Admissible.Unreadable();
        }
    }

    /** Whether it is a letter in which the person takes the report back; what does not open takes nothing back. */
    public boolean takesBack(ItemId item, DeskKeys desk) {
        try {
            return Message.parse(opened(item, desk)).withdrawn();
        } catch (IOException | NotAReport noLetter) {
            return false;
        }
    }

    private byte[] opened(ItemId item, DeskKeys desk) throws IOException {
        var header = AgeHeader.parse(payloads.header(item, 0).orElseGet(() -> new byte[0]));
        try (var opened = AgeFile.open(header, new PayloadStream(payloads, item, 0), desk.identities())) {
            var json = opened.readNBytes(MOST_BYTES + 1);
            if (json.length > MOST_BYTES) {
                throw new NotTheOriginal();
            }
            return json;
        }
    }

    /** Every listed file and every part that came, matched; what has no partner is shown as what could not be opened. */
    private List<FileEntry> files(ItemId item, Envelope envelope, List<AttachmentEntry> listed, DeskKeys desk) {
        var files = new ArrayList<FileEntry>();
        var came = new ArrayList<>(envelope.parts());
        for (var entry : listed) {
            var number = came.indexOf(entry.id());
            var file = new FileEntry(entry.id(), number, entry.name(), entry.type(), entry.bytes(), entry.sha256(), false);
            files.add(opens(item, file, desk) ? file : unreadable(file));
        }
        for (int number = 1; number < came.size(); number++) {
            var part = came.get(number);
            if (listed.stream().noneMatch(entry -> entry.id().equals(part))) {
                files.add(new FileEntry(part, number, part, "application/octet-stream", 0, "", true));
            }
        }
        return files;
    }

    private boolean opens(ItemId item, FileEntry file, DeskKeys desk) {
        if (file.number() < 1) {
            return false;
        }
        try {
            var header = payloads.header(item, file.number()).orElseGet(() -> new byte[0]);
            var payload = new PayloadStream(payloads, item, file.number());
            OriginalFile.write(header, payload, desk.identities(), file, OutputStream.nullOutputStream());
            return true;
        } catch (IOException cannotBeOpened) {
            return false;
        }
    }

    private static FileEntry unreadable(FileEntry file) {
        return new FileEntry(file.part(), file.number(), file.name(), file.type(), file.bytes(), file.sha256(), true);
    }
}
