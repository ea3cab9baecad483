// What a person typed and what a file is called, made storable without changing a word. The desk does the same once more.

const LONGEST_NAME = 120;
const LONGEST_EXTENSION = 10;

/** One kind of line end, no control characters, no half characters, nothing blank around. */
export function cleanText(typed) {
    return stripped(
        typed
            .replace(/\r\n?/g, "\n")
            .replace(/[\ud800-\udfff]/gu, "\ufffd")
            .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ""),
    );
}

/** Never empty, without folders, control and direction marks, and short. */
export function cleanName(raw) {
    const kept = raw
        .slice(Math.max(raw.lastIndexOf("/"), raw.lastIndexOf("\\")) + 1)
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
        .replace(/[<>:"|?*]/g, "_");
    return shorten(stripped(kept).replace(/^[. \t\n\v\f\r]+/, "") || "file");
}

/** Cuts in the middle, so that the extension stays. */
function shorten(name) {
    if (name.length <= LONGEST_NAME) {
        return name;
    }
    const dot = name.lastIndexOf(".");
    const extension = dot > 0 && name.length - dot <= LONGEST_EXTENSION ? name.slice(dot) : "";
    const end = LONGEST_NAME - extension.length;
    const half = /[\ud800-\udbff]/.test(name[end - 1]);
    return name.slice(0, half ? end - 1 : end) + extension;
}

/** As the server strips: a no-break space stays. */
function stripped(text) {
    const blank = "[\\t\\n\\v\\f\\r \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+";
    return text.replace(new RegExp(`^${blank}|${blank}$`, "g"), "");
}
