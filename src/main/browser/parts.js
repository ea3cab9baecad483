// What one report or message is made of on its way: text and files, each sealed to the desk and to recovery.
import { recipientsOf } from "./directory.js";
import { kindOf, MOST_BYTES_EACH, MOST_BYTES_IN_ALL, MOST_FILES } from "./files.js";
import { hex, sha256 } from "./keys.js";
import { sealFile, sealText } from "./seal.js";
import { cleanName } from "./texts.js";

const FIRST_BYTES = 8 * 1024;

/** Why the files cannot be sent, as the last part of a key of words; null when they can. */
export async function refusalOf(files) {
    if (files.length > MOST_FILES) {
        return "too_many_files";
    }
    if (files.some((file) => file.size > MOST_BYTES_EACH)) {
        return "too_large_file";
    }
    if (files.reduce((sum, file) => sum + file.size, 0) > MOST_BYTES_IN_ALL) {
        return "too_large_in_all";
    }
    for (const file of files) {
        if ((await kind(file)) === null) {
            return "wrong_type";
        }
    }
    return null;
}

async function kind(file) {
    return kindOf(new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer()), file.name);
}

/**
 * The form that is sent. One file at a time is in memory in clear.
 *
 * @param head fields that travel outside the seal, in order
 * @param {(attachments) => object} text makes what is sealed as the first part
 */
export async function sealedForm(head, directory, desk, files, text) {
    const recipients = recipientsOf(directory, desk);
    const attachments = [];
    const sealed = [];
    for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        attachments.push({
            id: "a" + (attachments.length + 1),
            name: cleanName(file.name),
            type: await kind(file),
            bytes: bytes.length,
            sha256: hex(await sha256(bytes)),
        });
        sealed.push(await sealFile(bytes, recipients));
    }
    const form = new FormData();
    Object.entries(head).forEach(([name, value]) => form.append(name, value));
    form.append("report", await sealText(JSON.stringify(text(attachments)), recipients), "report");
    sealed.forEach((part, at) => form.append("attachment", part, attachments[at].id));
    return form;
}
