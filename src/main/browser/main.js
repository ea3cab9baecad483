export { deskCalled, deskFor, parseDirectory, recipientsOf } from "./directory.js";
export { deriveKeys } from "./keys.js";
export { digitsIn, drawCode, groupsOf, parseCode, wrongGroup } from "./code.js";
export { kindOf } from "./files.js";
export { inOrder } from "./letters.js";
export { searchPlaces } from "./places.js";
export { check, sealedAnswers, urgent } from "./questions.js";
export { open, paddedSize, seal, sealFile, sealText } from "./seal.js";
export { cleanName, cleanText } from "./texts.js";

import { mailboxPage } from "./mailbox-page.js";
import { reportPage } from "./report-page.js";

/** All that is needed is here, and the page brought its pieces: otherwise the plain forms do. */
function able() {
    return (
        typeof crypto === "object" &&
        crypto.subtle !== undefined &&
        typeof TransformStream === "function" &&
        typeof MessageChannel === "function" &&
        typeof AbortController === "function" &&
        typeof Element.prototype.replaceChildren === "function" &&
        document.getElementById("t_words") !== null
    );
}

if (typeof document === "object" && able()) {
    if (document.getElementById("report")) {
        reportPage();
    } else if (document.querySelector("form#open")) {
        mailboxPage();
    }
}
