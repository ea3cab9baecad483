package org.amana.triage.desks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.DeskId;
import org.amana.triage.OfficerName;
import org.amana.triage.custody.CurrentOfficer;
import org.amana.triage.custody.Custody;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.Role;
import org.amana.triage.desks.RecordReplacement.Recorded;

/**
 * Somebody leaves a desk, or its keys may be known to others: a member who stays makes a new identity and index key. From
 * the commit on who left has nothing; what is sealed to the old identity still opens for those who stay.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplaceDeskKeys {

    @Inject
    private CurrentOfficer current;

    @Inject
    private RecordReplacement recordReplacement;

    @Inject
    private Custody custody;

    @Inject
    private SecureRandom random;

    /** @param leaves empty when everybody stays */
    @RolesAllowed({Role.OF_TRIAGE, Role.OF_COORDINATOR})
    public Recorded replace(DeskId desk, Optional<OfficerName> leaves) {
        var keys = current.keys(desk);
        if (keys.isEmpty()) {
            return new Recorded.Refused(ReplaceOutcome.NOT_POSSIBLE);
        }
        var member = current.unlocked().orElseThrow().name();
        if (leaves.equals(Optional.of(member))) {
            return new Recorded.Refused(ReplaceOutcome.NOT_ONESELF);
        }
        var next = next(keys.get());
        var taken = false;
        try {
            var recorded = recordReplacement.record(member, keys.get(), next, leaves);
            if (recorded instanceof Recorded.Done done) {
                taken = true;
                custody.replace(next, done.gone());
            }
            return recorded;
        } finally {
            if (!taken) {
                next.destroy();
            }
        }
    }

    /** Copies what was before: the keys in custody are destroyed when the new ones take their place. */
    private DeskKeys next(DeskKeys keys) {
        var present = new DeskKeys.Former(keys.generation(), copy(keys.identity()), Optional.of(copy(keys.indexKey())));
        var former = keys.former().stream()
                .map(one -> new DeskKeys.Former(
                        one.generation(), copy(one.identity()), one.indexKey().map(ReplaceDeskKeys::copy)));
        return new DeskKeys(
                keys.desk(),
                keys.generation() + 1,
                Identity.generate(random),
                SymmetricKey.generate(random),
                Stream.concat(Stream.of(present), former).toList());
    }

    private static Identity copy(Identity identity) {
        var seed = identity.exportSeed();
        try {
            return Identity.fromSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static SymmetricKey copy(SymmetricKey key) {
        var bytes = key.export();
        try {
            return SymmetricKey.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
