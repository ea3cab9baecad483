package org.amana.triage.inbox;

import java.util.Set;
import org.amana.triage.custody.Role;

/** Which page an officer's work begins on, and which pages are for whom. */
final class Home {

    private static final Set<String> FOR_READERS = Set.of("/inbox.xhtml", "/case.xhtml", "/original", "/case-file");
    private static final Set<String> FOR_READERS_AND_AUDITORS = Set.of("/certificates.xhtml", "/certificate-file");
    private static final Set<String> FOR_AUDITORS = Set.of("/audit.xhtml", "/log-file");

    private static final Set<String> FOR_ALL = Set.of("/account.xhtml");

    private Home() {}

    static String of(Role role) {
        return switch (role) {
            case TRIAGE, COORDINATOR -> "/inbox.xhtml";
            case ADMINISTRATOR -> "/officers.xhtml";
            case AUDITOR -> "/audit.xhtml";
        };
    }

    /** A courtesy: what a page shows is asked of use cases, which check roles themselves. */
    static boolean isOpenTo(Role role, String path) {
        if (FOR_ALL.contains(path)) {
            return true;
        }
        if (FOR_READERS_AND_AUDITORS.contains(path)) {
            return role.readsCases() || role == Role.AUDITOR;
        }
        if (role == Role.AUDITOR) {
            return FOR_AUDITORS.contains(path);
        }
        return !FOR_AUDITORS.contains(path) && (role.readsCases() || !FOR_READERS.contains(path));
    }
}
