package org.amana.triage.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.amana.triage.audit.Act;
import org.amana.triage.audit.AuditEntry;
import org.amana.triage.audit.AuditLog;
import org.amana.triage.audit.AuditRow;
import org.amana.triage.audit.AuditStore;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Role;
import org.amana.witness.LogExport;
import org.amana.witness.LogRow;
import org.amana.witness.LogRows;

/** The auditor carries the log to somebody outside. */
@Stateless
public class ExportLog {

    @Inject
    private AuditStore store;

    @Inject
    private LogPages pages;

    @Inject
    private AuditLog log;

    @Inject
    private CurrentOfficer current;

    @Inject
    private LogKey key;

    /** That it was carried out is the first thing written; how far the log goes is what it was before. */
    @RolesAllowed(Role.OF_AUDITOR)
    public long record() {
        var rows = store.head().seq();
        log.write(AuditEntry.by(current.unlocked().orElseThrow().name(), Act.LOG_EXPORTED).about(Long.toString(rows)));
        return rows;
    }

    /** The first {@code rows} rows, as JSON lines; a few at a time, and nothing of the database is held between. */
    @RolesAllowed(Role.OF_AUDITOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(long rows, OutputStream out) throws IOException {
        LogExport.write(key.deployment(), upTo(rows), out);
    }

    private LogRows upTo(long end) {
        return new LogRows() {
            private final Deque<AuditRow> read = new ArrayDeque<>();
            private long last;

            @Override
            public Optional<LogRow> next() {
                if (read.isEmpty()) {
                    read.addAll(pages.after(last));
                }
                var next = Optional.ofNullable(read.poll()).map(AuditRow::row).filter(row -> row.seq() <= end);
                next.ifPresent(row -> last = row.seq());
                return next;
            }
        };
    }
}
