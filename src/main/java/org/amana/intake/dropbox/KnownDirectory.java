package org.amana.intake.dropbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The exact bytes of a directory that was in force here, with its signature. */
@Entity
@Table(name = "known_directory")
public class KnownDirectory {

    @Id
    private int version;

    private byte[] json;

    private byte[] signature;

    protected KnownDirectory() {}

    public KnownDirectory(int version, byte[] json, byte[] signature) {
        this.version = version;
        this.json = json.clone();
        this.signature = signature.clone();
    }

    public int version() {
        return version;
    }

    public byte[] json() {
        return json.clone();
    }

    public byte[] signature() {
        return signature.clone();
    }
}
