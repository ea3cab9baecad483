package org.amana.triage.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.amana.courier.ItemId;
import org.amana.sealing.AgeFile;
import org.amana.sealing.AgeHeader;
import org.amana.sealing.CannotOpen;
import org.amana.sealing.SealedRow;
import org.amana.triage.collection.PartHeader;
import org.amana.triage.collection.PayloadStore;
import org.amana.triage.custody.DeskKeys;
import org.amana.triage.custody.KnownDirectory;

/**
 * After a desk's keys were replaced: the case key goes under the present index key, and the age headers of all parts to the
 * present identity, so that an identity somebody took along opens nothing that is stored here. What is filed afterwards may
 * still have been sealed to the identity before: its headers go over when it is filed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RewrapCase {

    @Inject
    private CaseStore store;

    @Inject
    private PayloadStore payloads;

    @Inject
    private KnownDirectory directory;

    @Inject
    private SecureRandom random;

    public void underPresentKeys(OpenedCase opened, DeskKeys desk) {
        var wrapped = store.caseKey(opened.id()).orElseThrow();
        if (wrapped.generation() != desk.generation()) {
            rewrapKey(opened, wrapped, desk);
            opened.items().forEach(item -> rewrapHeaders(item, desk));
        } else if (!desk.former().isEmpty()) {
            opened.addedItems().forEach(item -> rewrapHeaders(item, desk));
        }
    }

    private void rewrapKey(OpenedCase opened, WrappedCaseKey wrapped, DeskKeys desk) {
        var before = WrappedCaseKey.associatedData(opened.id(), wrapped.generation());
        var now = WrappedCaseKey.associatedData(opened.id(), desk.generation());
        var former = desk.indexKey(wrapped.generation()).orElseThrow();
        try {
            var caseKey = SealedRow.open(former, wrapped.bytes(), before);
            wrapped.wrap(desk.generation(), SealedRow.seal(desk.indexKey(), caseKey, now, random));
            Arrays.fill(caseKey, (byte) 0);
        } catch (CannotOpen changedSinceItWasOpened) {
            throw new IllegalStateException(changedSinceItWasOpened);
        }
    }

    private void rewrapHeaders(ItemId item, DeskKeys desk) {
        var recipients = List.of(desk.identity().recipient(), directory.directory().recovery());
        for (PartHeader part : payloads.headers(item)) {
            try {
                var header = AgeHeader.parse(part.bytes());
                part.replace(AgeFile.rewrap(header, desk.identities(), recipients, random).bytes());
            } catch (CannotOpen neverOpened) {
                // It stands in the case as what could not be opened, and stays as it came.
            }
        }
    }
}
