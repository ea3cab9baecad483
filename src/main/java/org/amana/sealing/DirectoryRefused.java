package org.amana.sealing;

/** A directory is not to be used. The message says why, in words for the operator; there are no secrets in a directory. */
public final class DirectoryRefused extends Exception {

    private static final long serialVersionUID = 1L;

    DirectoryRefused(String why) {
        super(why);
    }
}
