package org.amana.intake.upload;

import java.io.IOException;
import java.io.InputStream;

/** A request's body as its slot allows it: every wait for the sender is counted, and ends when the slot is taken away. */
public final class SlotInput extends InputStream {

    private final InputStream body;
    private final UploadSlot slot;

    public SlotInput(InputStream body, UploadSlot slot) {
        this.body = body;
        this.slot = slot;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!slot.beginRead()) {
            throw new IOException("the slot was taken away");
        }
        int count = 0;
        boolean kept;
        try {
            count = body.read(target, offset, length);
        } finally {
            kept = slot.endRead(count);
        }
        if (!kept) {
            throw new IOException("the slot was taken away");
        }
        return count;
    }
}
