package org.amana.sealing;

/**
 * A directory that its root has signed, with the very bytes that were signed.
 *
 * <p>Guarantees that whoever holds the directory root signed exactly {@link #bytes()} (Ed25519, RFC 8032). Does not
 * guarantee that it is the newest or still valid: the caller compares versions and days.
 */
public final class SignedDirectory {

    private final Directory directory;
    private final byte[] bytes;
    private final byte[] signature;

    private SignedDirectory(Directory directory, byte[] bytes, byte[] signature) {
        this.directory = directory;
        this.bytes = bytes.clone();
        this.signature = signature.clone();
    }

    /**
     * @param signature 64 bytes
     * @param directoryRoot the root's public key as {@link DirectoryRoot#publicKey()} writes it; a setting
     * @throws DirectoryRefused when the signature is not the root's, or what it signed is not a directory
     * @throws IllegalArgumentException when {@code directoryRoot} is not a public key
     */
    public static SignedDirectory verify(byte[] json, byte[] signature, String directoryRoot) throws DirectoryRefused {
        if (!Ed25519.verify(DirectoryRoot.parsePublicKey(directoryRoot), json, signature)) {
            throw new DirectoryRefused("The directory is not signed by the directory root in the settings.");
        }
        return new SignedDirectory(Directory.parse(json), json, signature);
    }

    public Directory directory() {
        return directory;
    }

    /** The JSON, byte for byte as signed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 bytes. */
    public byte[] signature() {
        return signature.clone();
    }
}
