package org.amana.report;

/** Says at which place of a JSON document what is wrong; for our own files. Never shown for what others sent. */
final class BadJson extends IllegalArgumentException {

    BadJson(String path, String fault) {
        super(path.isEmpty() ? fault : path + " " + fault);
    }
}
