package org.amana.intake.dropbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** At most 256 KiB of one sealed part. */
@Entity
@Table(name = "sealed_chunk")
@IdClass(ChunkKey.class)
class SealedChunk {

    static final int MOST_BYTES = 256 * 1024;

    @Id
    private String upload;

    @Id
    private int part;

    @Id
    private int number;

    /** Also a column of its own, so that sizes are checked without reading the content. */
    private int bytes;

    private byte[] sealed;

    protected SealedChunk() {}

    SealedChunk(UploadId upload, int part, int number, byte[] sealed) {
        if (sealed.length > MOST_BYTES) {
            throw new IllegalArgumentException("a chunk has at most 256 KiB");
        }
        this.upload = upload.hex();
        this.part = part;
        this.number = number;
        this.bytes = sealed.length;
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }
}
