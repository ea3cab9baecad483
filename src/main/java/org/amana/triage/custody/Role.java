package org.amana.triage.custody;

/**
 * What an officer may do. The names are those of the container's roles. Being allowed is never enough to read: that
 * takes a key, and an administrator has none.
 */
public enum Role {
    TRIAGE(Role.OF_TRIAGE),
    COORDINATOR(Role.OF_COORDINATOR),
    ADMINISTRATOR(Role.OF_ADMINISTRATOR),
    /** Reads the audit log and nothing else. */
    AUDITOR(Role.OF_AUDITOR);

    public static final String OF_TRIAGE = "triage";
    public static final String OF_COORDINATOR = "coordinator";
    public static final String OF_ADMINISTRATOR = "administrator";
    public static final String OF_AUDITOR = "auditor";

    private final String container;

    Role(String container) {
        this.container = container;
    }

    /** The role as the container and {@code @RolesAllowed} know it. */
    public String container() {
        return container;
    }

    /** Whether one who has this role may be given the key of a desk. */
    public boolean readsCases() {
        return this == TRIAGE || this == COORDINATOR;
    }
}
