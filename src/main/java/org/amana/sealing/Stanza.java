package org.amana.sealing;

import java.util.List;

/** One recipient's section of an age header: arguments, the first of which names the kind, and a body. */
record Stanza(List<String> arguments, byte[] body) {

    Stanza {
        arguments = List.copyOf(arguments);
    }

    String type() {
        return arguments.get(0);
    }
}
