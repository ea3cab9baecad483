// Searches the list of places in the page, as the server does: where somebody is held must not be asked of anybody.

const FOUND_AT_MOST = 12;
const READ_AT_MOST = 200;
const WORDS_AT_MOST = 8;
const SMALL = ["de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "del", "في"];
const ANY_KIND = ["UNKNOWN", "OTHER"];
const SAME = { ٱ: "ا", ة: "ه", ى: "ي", ی: "ي", ک: "ك", گ: "ك", ڭ: "ك", ڤ: "ف", ء: "" };

/**
 * @param places code, type, region and all (names and city, folded) of each
 * @param {string} region or nothing
 * @param {string} type of place that was chosen, or nothing
 */
export function searchPlaces(places, region, type, typed) {
    const words = fold(typed.slice(0, READ_AT_MOST))
        .split(" ")
        .filter((word) => word !== "" && !SMALL.includes(word))
        .slice(0, WORDS_AT_MOST);
    const found = places.filter(
        (place) =>
            (!region || place.region === region) &&
            (!type || alike(place.type, type)) &&
            words.every((word) => place.all.includes(word)),
    );
    const first = found.filter((place) => place.type === type);
    return [...first, ...found.filter((place) => !first.includes(place))].slice(0, FOUND_AT_MOST);
}

function alike(type, asked) {
    return ANY_KIND.includes(asked) || type === asked || (type.startsWith("PRISON_") && asked.startsWith("PRISON_"));
}

/** Lower case, no accents, hamzas, vowel signs or tatweel, one form for letters that people mix up. */
function fold(text) {
    return text
        .normalize("NFKD")
        .replace(/[\p{M}\u0640]+/gu, "")
        .toLowerCase()
        .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
        .replace(/[ٱةىیکگڭڤء]/g, (letter) => SAME[letter])
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
}
