package org.amana.triage.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.amana.courier.Item;
import org.amana.courier.ItemId;
import org.amana.sealing.AgeFile;
import org.amana.sealing.CannotOpen;

/** Writes one part as it streams in: its age header to the key table, its payload in chunks elsewhere. */
@ApplicationScoped
public class StorePart {

    /** A little above the 64 KiB at which an age header is refused. */
    private static final int HEADER_ROOM = 80 * 1024;

    @Inject
    private PayloadStore payloads;

    /** @throws IOException when the part does not have the size that was announced */
    public void store(ItemId item, int number, Item.Part part, InputStream sealed) throws IOException {
        var in = new BufferedInputStream(sealed, HEADER_ROOM);
        var header = header(in);
        payloads.addHeader(item, number, header);
        long stored = header.length;
        int chunk = 0;
        for (var bytes = next(in); bytes.length > 0; bytes = next(in)) {
            stored += bytes.length;
            if (stored > part.bytes()) {
                break;
            }
            payloads.addChunk(item, number, chunk++, bytes);
        }
        if (stored != part.bytes()) {
            throw new IOException("a part did not have the size that was announced");
        }
    }

    /** Empty when there is none: then all bytes are payload, and admission will say that it cannot be opened. */
    private static byte[] header(BufferedInputStream in) throws IOException {
        in.mark(HEADER_ROOM);
        try {
            return AgeFile.readHeader(in).bytes();
        } catch (CannotOpen noHeader) {
            in.reset();
            return new byte[0];
        }
    }

    private static byte[] next(InputStream in) throws IOException {
        return in.readNBytes(PayloadChunk.MOST_BYTES);
    }
}
