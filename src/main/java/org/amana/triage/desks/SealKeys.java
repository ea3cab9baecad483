package org.amana.triage.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.amana.sealing.AgeFile;
import org.amana.sealing.Identity;
import org.amana.sealing.Recipient;
import org.amana.sealing.SymmetricKey;

/** Seals keys to recipients, as they rest in the tables of desks. */
@ApplicationScoped
public class SealKeys {

    @Inject
    private SecureRandom random;

    public byte[] identity(Identity identity, Recipient to) {
        return wiped(identity.exportSeed(), seed -> AgeFile.seal(seed, List.of(to), random));
    }

    public byte[] indexKey(SymmetricKey key, Recipient to) {
        return wiped(key.export(), bytes -> AgeFile.seal(bytes, List.of(to), random));
    }

    static <T> T wiped(byte[] secret, Function<byte[], T> use) {
        try {
            return use.apply(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
