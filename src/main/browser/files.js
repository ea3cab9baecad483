// Files that are taken: pictures, sound, film and documents, told by their first bytes as on the server. Keeps out what
// runs when an officer opens it by mistake; promises nothing about the rest.

export const MOST_FILES = 10;
export const MOST_BYTES_EACH = 25 * 1024 * 1024;
export const MOST_BYTES_IN_ALL = 60 * 1024 * 1024;

const FIRST_BYTES = 8 * 1024;
const UNKNOWN = "application/octet-stream";
const OFFICE = "application/vnd.openxmlformats-officedocument.";
const OPEN = "application/vnd.oasis.opendocument.";

/** First signs of a file, as Latin-1, and what it is. A dot stands for any byte. */
const SIGNS = [
    ["\xff\xd8\xff", "image/jpeg"],
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["GIF8[79]a", "image/gif"],
    ["BM.{4}\0{4}", "image/bmp"],
    ["II\\*\0|MM\0\\*", "image/tiff"],
    ["RIFF.{4}WEBP", "image/webp"],
    ["RIFF.{4}WAVE", "audio/vnd.wave"],
    ["RIFF.{4}AVI ", "video/x-msvideo"],
    [".{4}ftyp(heic|heix|mif1)", "image/heic"],
    [".{4}ftypavif", "image/avif"],
    [".{4}ftypM4[AB] ", "audio/mp4"],
    [".{4}ftyp3g", "video/3gpp"],
    [".{4}ftypqt", "video/quicktime"],
    [".{4}ftyp", "video/mp4"],
    ["\x1aE\xdf\xa3", "video/webm"],
    ["OggS", "audio/ogg"],
    ["#!AMR", "audio/amr"],
    ["ID3|\xff[\xfa\xfb\xf2\xf3]", "audio/mpeg"],
    ["\xff[\xf0\xf1\xf8\xf9]", "audio/aac"],
    ["fLaC", "audio/x-flac"],
    ["%PDF-", "application/pdf"],
    ["\\{\\\\rtf", "application/rtf"],
].map(([signs, type]) => [new RegExp("^(?:" + signs + ")", "s"), type]);

/** What a zip or an old office file is, only its name tells. */
const BY_NAME = {
    PK: {
        docx: OFFICE + "wordprocessingml.document",
        xlsx: OFFICE + "spreadsheetml.sheet",
        pptx: OFFICE + "presentationml.presentation",
        odt: OPEN + "text",
        ods: OPEN + "spreadsheet",
        odp: OPEN + "presentation",
    },
    OLE: { doc: "application/msword", xls: "application/vnd.ms-excel", ppt: "application/vnd.ms-powerpoint" },
};

/** Endings of files that are a picture, sound, film or document; no file with another one is taken, one without any is. */
const TAKEN =
    /^(jpe?g|jfif|png|gif|bmp|tiff?|webp|hei[cf]|avif|wave?|mp3|m4[abv]|aac|amr|og[gav]|opus|flac|3gpp?|mp4|mov|avi|mkv|webm|mpe?g|pdf|txt|csv|rtf|docx?|xlsx?|pptx?|od[tsp])$/;

/**
 * @param {Uint8Array} bytes of the file
 * @returns {string | null} its media type, or null when it is not taken
 */
export function kindOf(bytes, name) {
    const seen = name.replace(/\p{C}/gu, "").replace(/[.\s]+$/, "");
    const ending = seen.includes(".") ? seen.slice(seen.lastIndexOf(".") + 1).toLowerCase() : "";
    if (ending !== "" && !TAKEN.test(ending)) {
        return null;
    }
    if (bytes.length === 0) {
        return UNKNOWN;
    }
    const first = latin1(bytes.subarray(0, FIRST_BYTES));
    const found = SIGNS.find(([signs]) => signs.test(first));
    if (found) {
        return found[1];
    }
    if (first.startsWith("PK\x03\x04")) {
        return BY_NAME.PK[ending] ?? null;
    }
    if (first.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
        return BY_NAME.OLE[ending] ?? null;
    }
    return isWords(first) ? (ending === "csv" ? "text/csv" : "text/plain") : null;
}

/** Text, and none that a program would run or a browser would show as a page. */
function isWords(first) {
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(first) && !/^(\xef\xbb\xbf)?\s*(<|#!|MZ)/.test(first);
}

function latin1(bytes) {
    return new TextDecoder("latin1").decode(bytes);
}
