package org.amana.triage.vault;

/** What kinds of rows a case has. The names are stored: never rename one. */
public enum RowKind {
    /** What happened, one row a report. */
    ALLEGATION(Under.ALLEGATION),
    /** Who anyone is, one row a report, under a key of its own. */
    IDENTITY(Under.IDENTITY),
    /** What the person wrote later. */
    MESSAGE(Under.ALLEGATION),
    /** What the team answered. */
    ANSWER(Under.WORK),
    NOTE(Under.WORK),
    /** Who changed what, from and to. */
    HISTORY(Under.WORK),
    /** A proposal to destroy the case, until a second officer has answered it. */
    DESTRUCTION(Under.WORK),
    /** The list of all other rows; one a case. */
    MANIFEST(Under.WORK);

    private final Under under;

    RowKind(Under under) {
        this.under = under;
    }

    Under under() {
        return under;
    }

    /** The keys derived from a case key. */
    enum Under {
        ALLEGATION,
        IDENTITY,
        WORK
    }
}
