package org.amana.sealing;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** ChaCha20-Poly1305 (RFC 8439) from array to array, under one key. Not safe between threads. */
final class ChaCha {

    static final int KEY = 32;
    static final int NONCE = 12;
    static final int TAG = 16;
    static final byte[] NO_ASSOCIATED_DATA = {};

    private final ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    private final KeyParameter key;

    ChaCha(byte[] key) {
        this.key = new KeyParameter(key);
    }

    /** Writes {@code length + 16} bytes. The nonce is never used twice under one key; that is the caller's promise. */
    void seal(byte[] nonce, byte[] associatedData, byte[] in, int inOffset, int length, byte[] out, int outOffset) {
        try {
            run(true, nonce, associatedData, in, inOffset, length, out, outOffset);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("Sealing does not fail.", e);
        }
    }

    /** Writes {@code length - 16} bytes, which are nothing to rely on unless this returns true. */
    boolean open(byte[] nonce, byte[] associatedData, byte[] in, int inOffset, int length, byte[] out, int outOffset) {
        if (length < TAG) {
            return false;
        }
        try {
            run(false, nonce, associatedData, in, inOffset, length, out, outOffset);
            return true;
        } catch (InvalidCipherTextException notAuthentic) {
            return false;
        }
    }

    private void run(
            boolean seal,
            byte[] nonce,
            byte[] associatedData,
            byte[] in,
            int inOffset,
            int length,
            byte[] out,
            int outOffset)
            throws InvalidCipherTextException {
        cipher.init(seal, new AEADParameters(key, TAG * 8, nonce, associatedData));
        int written = cipher.processBytes(in, inOffset, length, out, outOffset);
        cipher.doFinal(out, outOffset + written);
    }
}
