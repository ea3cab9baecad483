package org.amana.triage.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.amana.courier.ItemId;
import org.amana.report.Message;
import org.amana.sealing.Sha256;
import org.amana.triage.casefile.rows.CaseRows;
import org.amana.triage.casefile.rows.IdentityRow;
import org.amana.triage.casefile.rows.ReportRow;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.collection.PayloadStream;
import org.amana.triage.vault.Damage;
import org.amana.triage.vault.OpenedCase;
import org.amana.triage.vault.RowKind;

/**
 * Takes out of a case who is named in it, and nothing else: the IDENTITY rows, and the sealed original in which the same
 * stands, of which only the SHA-256 stays. All the rest goes under a new case key, else an older backup of the rows would
 * still open with the present one.
 */
@ApplicationScoped
public class EraseIdentity {

    /** Contact details are given for this alone. */
    private static final String CONSENT = "C_CONTACT";

    private static final int REPORT = 0;
    private static final int AT_ONCE = 64 * 1024;

    @Inject
    private PayloadStore payloads;

    /** Whether the person takes back the consent that the identity was given for. */
    public static boolean isAskedBy(Message message) {
        return Boolean.FALSE.equals(message.consents().get(CONSENT));
    }

    /** False, and nothing changed, where nobody is named. To be saved by the caller. */
    public boolean erase(OpenedCase opened) throws Damage {
        var named = false;
        for (var row : CaseRows.all(opened, RowKind.IDENTITY, IdentityRow::parse)) {
            if (!row.answers().isEmpty()) {
                opened.destroyPart(row.item(), REPORT, sha256(row.item()));
                named = true;
            }
        }
        if (!named) {
            return false;
        }
        opened.removeAll(RowKind.IDENTITY);
        for (var number : opened.numbers(RowKind.ALLEGATION)) {
            var row = ReportRow.parse(opened.row(RowKind.ALLEGATION, number));
            opened.write(RowKind.ALLEGATION, number, row.withoutIdentity().toJson());
        }
        opened.underNewKey();
        return true;
    }

    /** Of the part as it is stored: age header and payload, as {@code sha256sum} of the exported file says it. */
    private String sha256(ItemId item) {
        var digest = Sha256.digest();
        digest.update(payloads.header(item, REPORT).orElseGet(() -> new byte[0]));
        try (InputStream payload = new PayloadStream(payloads, item, REPORT)) {
            var buffer = new byte[AT_ONCE];
            for (int count = payload.read(buffer); count >= 0; count = payload.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Sha256.hex(digest.digest());
    }
}
