package org.amana.intake.dropbox;

import java.io.Serializable;
import java.util.Objects;

/** Where one chunk belongs: upload, part (0 is the report) and its place in the part. */
public class ChunkKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String upload;
    private int part;
    private int number;

    protected ChunkKey() {}

    ChunkKey(String upload, int part, int number) {
        this.upload = upload;
        this.part = part;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChunkKey key
                && key.part == part
                && key.number == number
                && Objects.equals(key.upload, upload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(upload, part, number);
    }
}
