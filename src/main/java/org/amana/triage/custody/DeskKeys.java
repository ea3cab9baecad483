package org.amana.triage.custody;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.sealing.Identity;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.DeskId;

/**
 * The keys of one desk while someone of it is unlocked: its identity, which opens what was sealed to it, and its index
 * key, which opens index rows and case keys. Both are replaced together; what was sealed before still opens.
 */
public final class DeskKeys {

    private final DeskId desk;
    private final int generation;
    private final Identity identity;
    private final SymmetricKey indexKey;
    private final List<Former> former;

    /**
     * Keys that the desk had before.
     *
     * @param indexKey empty when no case is under it any more
     */
    public record Former(int generation, Identity identity, Optional<SymmetricKey> indexKey) {

        public void destroy() {
            identity.destroy();
            indexKey.ifPresent(SymmetricKey::destroy);
        }
    }

    public DeskKeys(DeskId desk, Identity identity, SymmetricKey indexKey) {
        this(desk, 1, identity, indexKey, List.of());
    }

    /** @param generation how many times the keys were made, from 1 */
    public DeskKeys(DeskId desk, int generation, Identity identity, SymmetricKey indexKey, List<Former> former) {
        this.desk = desk;
        this.generation = generation;
        this.identity = identity;
        this.indexKey = indexKey;
        this.former = List.copyOf(former);
    }

    public DeskId desk() {
        return desk;
    }

    public int generation() {
        return generation;
    }

    /** The present one: seals what is to stay. To open what came, ask for all {@link #identities()}. */
    public Identity identity() {
        return identity;
    }

    /** The present one, then those before: reports in flight are sealed to what the directory of their day named. */
    public List<Identity> identities() {
        return Stream.concat(Stream.of(identity), former.stream().map(Former::identity)).toList();
    }

    public SymmetricKey indexKey() {
        return indexKey;
    }

    /** The index key of that generation, if any case is still under it. */
    public Optional<SymmetricKey> indexKey(int ofGeneration) {
        if (ofGeneration == generation) {
            return Optional.of(indexKey);
        }
        return former.stream()
                .filter(one -> one.generation() == ofGeneration)
                .findFirst()
                .flatMap(Former::indexKey);
    }

    public List<Former> former() {
        return former;
    }

    /** Whether the desk was locked meanwhile, or its keys replaced. */
    public boolean areDestroyed() {
        return indexKey.isDestroyed();
    }

    public void destroy() {
        identity.destroy();
        indexKey.destroy();
        former.forEach(Former::destroy);
    }

    @Override
    public String toString() {
        return "DeskKeys[" + desk + ", hidden]";
    }
}
