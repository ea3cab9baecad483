package org.amana.triage.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.amana.triage.collection.CustodyState;
import org.amana.triage.collection.CustodyStatus;
import org.amana.triage.custody.CurrentOfficer;

/** What an officer is told first: since when nobody looked, what waited, and what is wrong with the house. */
@Named("waiting")
@RequestScoped
public class WaitingPage {

    @Inject
    private CustodyStatus custody;

    @Inject
    private BeforeUnlocking before;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Texts texts;

    @Inject
    private When when;

    private CustodyState now;
    private CustodyState whenUnlocked;

    @PostConstruct
    void look() {
        now = custody.now();
        whenUnlocked = current.token().flatMap(before::take).orElse(now);
    }

    /** "Nobody unlocked since …, n wait, m urgent", or empty where somebody was there all the time. */
    public String getNobodySince() {
        return whenUnlocked.nobodySince().map(this::sentence).orElse("");
    }

    private String sentence(Instant since) {
        var nobody = texts.of("waiting.since", when.dayAndHour(since)) + " ";
        if (whenUnlocked.waiting() == 0) {
            return nobody + texts.of("waiting.nothing");
        }
        return nobody + texts.counted("waiting.count", whenUnlocked.waiting()) + " "
                + texts.counted("waiting.urgent", whenUnlocked.urgent());
    }

    /** The more waited, the more it shows. */
    public String getStyle() {
        if (whenUnlocked.waiting() == 0) {
            return "note quiet";
        }
        return whenUnlocked.urgent() > 0 ? "note" : "note plain";
    }

    public boolean isAuditBroken() {
        return now.auditBroken();
    }

    /** The public side does not answer. */
    public boolean isNothingCollected() {
        return now.intakeSilent();
    }

    public boolean isTrialMissing() {
        return now.trialMissing();
    }

    public boolean isCasesMissing() {
        return now.casesMissing();
    }

    public boolean isPublicDirectoryOld() {
        return now.publicDirectoryOld();
    }

    public int getFailing() {
        return now.failing();
    }
}
