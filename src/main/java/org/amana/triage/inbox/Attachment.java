package org.amana.triage.inbox;

import jakarta.servlet.http.HttpServletResponse;

/** The head of an answer that browsers keep as a file and do not show. */
final class Attachment {

    private Attachment() {}

    /** @param name of our own making: letters, digits, dots and dashes */
    static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
