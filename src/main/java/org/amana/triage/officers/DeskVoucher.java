package org.amana.triage.officers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.amana.sealing.ConstantTime;
import org.amana.sealing.Identity;
import org.amana.sealing.Recipient;
import org.amana.sealing.SymmetricKey;
import org.amana.triage.OfficerName;

/**
 * What only somebody who held a desk's identity can have said: this recipient is that of this member, this recipient is
 * that of the identity which follows. Who writes into the database cannot, and seals nothing to themselves that way.
 */
public final class DeskVoucher {

    private static final String MEMBER = "amana/v1/desk-member";
    private static final String SUCCESSOR = "amana/v1/desk-successor";

    private DeskVoucher() {}

    public static byte[] member(Identity desk, OfficerName officer, Recipient recipient) {
        return of(desk, MEMBER, officer + "/" + recipient.encoded());
    }

    public static boolean vouchesForMember(Optional<byte[]> voucher, Identity desk, OfficerName officer, Recipient recipient) {
        return voucher.isPresent() && ConstantTime.equal(voucher.get(), member(desk, officer, recipient));
    }

    public static byte[] successor(Identity desk, Recipient next) {
        return of(desk, SUCCESSOR, next.encoded());
    }

    static boolean vouchesForSuccessor(Optional<byte[]> voucher, Identity desk, Recipient next) {
        return voucher.isPresent() && ConstantTime.equal(voucher.get(), successor(desk, next));
    }

    private static byte[] of(Identity desk, String purpose, String what) {
        var seed = desk.exportSeed();
        try (var root = SymmetricKey.of(seed);
                var key = root.derive(purpose)) {
            return key.hmac(what.getBytes(StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }
}
