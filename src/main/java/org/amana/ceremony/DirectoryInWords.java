package org.amana.ceremony;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.amana.sealing.Directory;
import org.amana.sealing.Directory.Desk;

/** A directory, and what changed since the one before, as people read it aloud. */
final class DirectoryInWords {

    private final Conversation talk;

    DirectoryInWords(Conversation talk) {
        this.talk = talk;
    }

    void tell(Directory directory) {
        talk.say("directory.head", directory.deployment(), Integer.toString(directory.version()));
        talk.say("directory.valid", directory.notAfter().toString());
        if (!directory.receives()) {
            talk.say("directory.no-desk");
        }
        for (var desk : directory.desks()) {
            talk.say(desk.equals(directory.central()) ? "directory.central" : "directory.desk", desk.id(), name(desk));
            if (!desk.regions().isEmpty()) {
                talk.say("directory.regions", String.join(", ", desk.regions()));
            }
            talk.plain("    " + desk.recipient().fingerprint());
        }
        talk.say("keys.recovery");
        talk.plain("    " + directory.recovery().fingerprint());
    }

    void tellChanges(Directory before, Directory after) {
        talk.say("diff.head", Integer.toString(before.version()), Integer.toString(after.version()));
        talk.say("diff.valid", before.notAfter().toString(), after.notAfter().toString());
        if (!before.recovery().equals(after.recovery())) {
            talk.say("diff.recovery");
            talk.plain("    " + before.recovery().fingerprint());
            talk.plain("    " + after.recovery().fingerprint());
        }
        if (before.receives() && !before.central().id().equals(after.central().id())) {
            talk.say("diff.central", before.central().id(), after.central().id());
        }
        var ids = new TreeSet<String>();
        before.desks().forEach(desk -> ids.add(desk.id()));
        after.desks().forEach(desk -> ids.add(desk.id()));
        long changed = ids.stream()
                .filter(id -> changes(before.desk(id).orElse(null), after.desk(id).orElse(null)))
                .count();
        if (changed == 0) {
            talk.say("diff.same-desks");
        }
    }

    private boolean changes(Desk before, Desk after) {
        if (after == null) {
            talk.say("diff.gone", before.id(), name(before));
            return true;
        }
        if (before == null) {
            talk.say("diff.new", after.id(), name(after));
            talk.plain("    " + after.recipient().fingerprint());
            return true;
        }
        boolean newKey = !before.recipient().equals(after.recipient());
        if (newKey) {
            talk.say("diff.key", after.id(), name(after));
            talk.plain("    " + before.recipient().fingerprint());
            talk.plain("    " + after.recipient().fingerprint());
        }
        boolean renamed = !before.names().equals(after.names());
        if (renamed) {
            talk.say("diff.names", after.id(), name(before), name(after));
        }
        boolean moved = !before.regions().equals(after.regions());
        if (moved) {
            talk.say("diff.regions", after.id(), regions(before), regions(after));
        }
        return newKey || renamed || moved;
    }

    /** Days until its last day; negative when it is over. */
    static long daysLeft(Directory directory, LocalDate today) {
        return ChronoUnit.DAYS.between(today, directory.notAfter());
    }

    private static String regions(Desk desk) {
        return desk.regions().isEmpty() ? "–" : String.join(", ", desk.regions());
    }

    private String name(Desk desk) {
        var language = talk.words().language();
        return desk.names().getOrDefault(language, desk.names().getOrDefault("fr", desk.names().values().iterator().next()));
    }
}
