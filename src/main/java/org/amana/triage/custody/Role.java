package org.amana.triage.custody;

/**
 * What an officer may do. The names are those of the container's roles. Being allowed is never enough to read: that
 * takes a key, and an administrator has none.
 */
public enum Role {
    TRIAGE(Role.OF_TRIAGE),
    COORDINATOR(Role.OF_COORDINATOR),
    ADMINISTRATOR(Role.OF_ADMINISTRATOR);

    public static final String OF_TRIAGE = "triage";
    public static final String OF_COORDINATOR = "coordinator";
    public static final String OF_ADMINISTRATOR = "administrator";

    private final String container;

    Role(String container) {
        this.container = container;
    }

    /** The role as the container and {@code @RolesAllowed} know it. */
    public String container() {
        return container;
    }
}
