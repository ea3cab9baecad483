package org.amana.courier;

import java.io.IOException;

/** There is no such item in the drop box any more. */
public final class ItemGone extends IOException {

    private static final long serialVersionUID = 1L;

    public ItemGone() {
        super("there is no such item in the drop box");
    }
}
