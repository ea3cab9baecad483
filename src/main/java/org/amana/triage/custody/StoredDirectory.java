package org.amana.triage.custody;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The exact bytes of a directory that was brought in through the desk's page, with its signature. */
@Entity
@Table(name = "signed_directory")
public class StoredDirectory {

    @Id
    private int version;

    private byte[] json;
    private byte[] signature;

    protected StoredDirectory() {}

    public StoredDirectory(int version, byte[] json, byte[] signature) {
        this.version = version;
        this.json = json.clone();
        this.signature = signature.clone();
    }

    byte[] json() {
        return json.clone();
    }

    byte[] signature() {
        return signature.clone();
    }
}
