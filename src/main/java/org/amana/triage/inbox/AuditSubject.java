package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.amana.triage.DeskId;
import org.amana.triage.audit.Act;
import org.amana.witness.LogRow;

/** What a row of the log was about, in words where it is a code. Ids, names and numbers stay as they stand. */
@RequestScoped
public class AuditSubject {

    private static final String BETWEEN = " · ";

    /** Letters of an id that are enough to tell it from others by eye; the rest is at hand for who points at it. */
    private static final int SHOWN = 8;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    /** The act may be one that nobody knows any more, or none at all where somebody changed the log. */
    String of(LogRow row) {
        var first = row.subject().split("/", 2)[0];
        var rest = row.subject().substring(Math.min(row.subject().length(), first.length() + 1));
        if (is(row, Act.DESTROYED)) {
            return word("why.", row.subject());
        }
        if (is(row, Act.TRIAL_ADMITTED)) {
            return word("way.", row.subject());
        }
        if (is(row, Act.INVITED)) {
            return joined(first, word("role.", rest));
        }
        if (is(row, Act.DOWNLOADED, Act.RECOVERY_ASKED, Act.RECOVERY_GRANTED)) {
            return shortened(first) + (rest.isEmpty() ? "" : "/" + rest);
        }
        if (is(row, Act.DESK_FOUNDED, Act.DESK_DRAFTED, Act.DESK_GRANTED, Act.DESK_LEFT, Act.DESK_KEYS_REPLACED, Act.DESK_REWRAPPED)) {
            return joined(desk(first), rest);
        }
        return row.subject();
    }

    private static boolean is(LogRow row, Act... acts) {
        for (var act : acts) {
            if (act.name().equals(row.act())) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String id) {
        return id.length() > SHOWN ? id.substring(0, SHOWN) + "…" : id;
    }

    private String word(String kind, String code) {
        return texts.find(kind + code).orElse(code);
    }

    private String desk(String id) {
        return DeskId.typed(id).map(labels::desk).orElse(id);
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + BETWEEN + second;
    }
}
