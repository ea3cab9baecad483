package org.amana.triage.officers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.Directory;
import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.KnownDirectory;
import org.amana.triage.officers.RecordSignIn.SealedDesk;

/**
 * The keys of one desk, from what is sealed to one officer. Rows of the database alone unlock nothing: the identity must be
 * the one in the signed directory, or the one that this one vouched for; only a desk that the directory does not name yet,
 * and that therefore receives nothing, is taken as it is.
 */
@ApplicationScoped
public class OpenDesk {

    @Inject
    private KnownDirectory directory;

    /** @throws IllegalArgumentException when a row is not what the desk wrote */
    public DeskKeys open(SealedDesk sealed, Identity officer) throws CannotOpen {
        var identity = identity(sealed.member().sealedIdentity(), officer);
        var former = new ArrayList<DeskKeys.Former>();
        try {
            for (var row : sealed.former()) {
                former.add(former(row, identity));
            }
            mustBeNamed(sealed, identity, former);
            var desk = sealed.desk();
            var indexKey = indexKey(desk.sealedIndexKey(), desk.indexKeyProof(), identity);
            return new DeskKeys(desk.id(), desk.generation(), identity, indexKey, former);
        } catch (CannotOpen | IllegalArgumentException damaged) {
            identity.destroy();
            former.forEach(DeskKeys.Former::destroy);
            throw damaged;
        }
    }

    private void mustBeNamed(SealedDesk sealed, Identity present, List<DeskKeys.Former> former) {
        var named = directory.desk(sealed.desk().id()).map(Directory.Desk::recipient);
        var next = present;
        var voucher = sealed.desk().voucher();
        for (int i = 0; named.isPresent() && !named.get().equals(next.recipient()); i++) {
            if (i == former.size() || !DeskVoucher.vouchesForSuccessor(voucher, former.get(i).identity(), next.recipient())) {
                throw new IllegalArgumentException("the identity is not that of the desk");
            }
            next = former.get(i).identity();
            voucher = sealed.former().get(i).voucher();
        }
    }

    private static DeskKeys.Former former(FormerDesk row, Identity desk) throws CannotOpen {
        var identity = identity(row.sealedIdentity(), desk);
        var sealed = row.sealedIndexKey();
        try {
            return new DeskKeys.Former(
                    row.generation(),
                    identity,
                    sealed.isEmpty() ? Optional.empty() : Optional.of(indexKey(sealed.get(), row.indexKeyProof(), desk)));
        } catch (CannotOpen | IllegalArgumentException damaged) {
            identity.destroy();
            throw damaged;
        }
    }

    private static Identity identity(byte[] sealed, Identity to) throws CannotOpen {
        var seed = AgeFile.open(sealed, to);
        try {
            return Identity.fromSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static SymmetricKey indexKey(byte[] sealed, byte[] proof, Identity desk) throws CannotOpen {
        var bytes = AgeFile.open(sealed, desk);
        try {
            if (!IndexKeyProof.holds(proof, bytes, desk)) {
                throw new IllegalArgumentException("the index key was not made by the desk");
            }
            return SymmetricKey.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
