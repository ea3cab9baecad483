package org.amana.triage.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.amana.sealing.recovery.RecoveryRequest;
import org.amana.triage.casefile.WornKeys;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.custody.Role;
import org.amana.triage.desks.AskedRecovery;
import org.amana.triage.desks.ListDesks;

/** What every page of the desk says about keys: a directory that ends, a recovery that somebody asked for. */
@Named("keysNotice")
@RequestScoped
public class KeysNotice {

    @Inject
    private KnownDirectory directory;

    @Inject
    private ListDesks desks;

    @Inject
    private WornKeys wornKeys;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Labels labels;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    /** Empty while the directory is good for more than 30 days. */
    public String getDirectory() {
        var validity = directory.validity();
        return switch (validity.state()) {
            case VALID -> "";
            case ENDS_SOON -> texts.of("keys.ends.soon", when.day(validity.notAfter()));
            case OVERDUE -> texts.of("keys.overdue", when.day(validity.notAfter()), when.day(validity.closes()));
            case CLOSED -> texts.of("keys.closed", when.day(validity.closes()));
        };
    }

    public String getUntil() {
        return when.day(directory.validity().notAfter());
    }

    public boolean isRed() {
        return directory.validity().isRed();
    }

    /** For members of a desk whose index key has sealed half of what it holds for. */
    public List<String> getWorn() {
        if (current.unlocked().filter(known -> known.role().readsCases()).isEmpty()) {
            return List.of();
        }
        return wornKeys.desks().stream().map(desk -> texts.of("keys.worn", labels.desk(desk))).sorted().toList();
    }

    /** For members of the desk, at their next sign-in and for 90 days. */
    public List<String> getRecoveries() {
        var officer = current.unlocked();
        if (officer.filter(known -> known.role().readsCases() || known.role() == Role.ADMINISTRATOR).isEmpty()) {
            return List.of();
        }
        return desks.recoveries().stream().map(this::sentence).toList();
    }

    private String sentence(AskedRecovery asked) {
        var reason = asked.request().map(RecoveryRequest::reason).orElse("");
        var key = asked.granted().isPresent() ? "keys.recovery.granted" : "keys.recovery.asked";
        return texts.of(key, labels.desk(asked.desk()), when.day(asked.asked()), reason);
    }
}
