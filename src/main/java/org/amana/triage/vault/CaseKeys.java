package org.amana.triage.vault;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.amana.sealing.SymmetricKey;

/** The keys of one case's rows, derived from its case key. Destroyed when closed. */
final class CaseKeys implements AutoCloseable {

    private final Map<RowKind.Under, SymmetricKey> keys = new EnumMap<>(RowKind.Under.class);

    /** Takes the case key over and destroys it. */
    CaseKeys(SymmetricKey caseKey) {
        try (caseKey) {
            for (var under : RowKind.Under.values()) {
                keys.put(under, caseKey.derive("amana/v1/row/" + under.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    SymmetricKey of(RowKind kind) {
        return keys.get(kind.under());
    }

    @Override
    public void close() {
        keys.values().forEach(SymmetricKey::destroy);
    }
}
