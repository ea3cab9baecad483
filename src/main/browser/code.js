// The follow-up code: 22 random digits and 2 check digits (ISO 7064, MOD 97-10). Says what is wrong with a mistyped one
// before anything is derived. Keep it in no address, no storage and no attribute.

const DIGITS = 24;
const RANDOM_DIGITS = 22;
const GROUP = 4;
const LONGEST_TYPED = 400;
const BETWEEN = /[\p{Zs}\p{Zl}\p{Zp}\p{Pd}\p{Cf}\t\n\r\u2212]/u;

/** Draws a new code. */
export function drawCode() {
    let digits = "";
    const drawn = new Uint8Array(1);
    while (digits.length < RANDOM_DIGITS) {
        crypto.getRandomValues(drawn);
        // Above 249 the remainder would favour the digits 0 to 5.
        if (drawn[0] < 250) {
            digits += drawn[0] % 10;
        }
    }
    return digits + String(98 - remainder(digits + "00")).padStart(2, "0");
}

export class Mistyped extends Error {
    /** @param {"not_digits" | "too_short" | "too_long" | "check_digits"} reason */
    constructor(reason) {
        super(reason);
        this.reason = reason;
    }
}

/** Takes it with spaces, dashes and bidi marks, in ASCII, Arabic-Indic or Persian digits. */
export function parseCode(typed) {
    if (typed.length > LONGEST_TYPED) {
        throw new Mistyped("too_long");
    }
    let digits = "";
    for (const sign of typed) {
        if (!BETWEEN.test(sign)) {
            digits += digit(sign);
        }
    }
    if (digits.length !== DIGITS) {
        throw new Mistyped(digits.length < DIGITS ? "too_short" : "too_long");
    }
    if (remainder(digits) !== 1) {
        throw new Mistyped("check_digits");
    }
    return digits;
}

/** As it is shown. */
export function groupsOf(code) {
    return code.match(new RegExp(`.{${GROUP}}`, "g"));
}

/** The digits in what was typed, whatever else is there. */
export function digitsIn(typed) {
    return [...typed].filter((sign) => /\p{Nd}/u.test(sign)).map(digitOrNothing).join("");
}

/** The number of the first group that has not four digits, and how many it has; nothing when the groups look right. */
export function wrongGroup(typed) {
    const groups = typed.split(/[\s\p{Pd}\p{Cf}]+/u).filter((group) => group !== "");
    const at = groups.length > 1 ? groups.findIndex((group) => digitsIn(group).length !== GROUP) : -1;
    return at < 0 ? null : { number: at + 1, digits: digitsIn(groups[at]).length };
}

function digit(sign) {
    const found = digitOrNothing(sign);
    if (found === "") {
        throw new Mistyped("not_digits");
    }
    return found;
}

function digitOrNothing(sign) {
    const point = sign.codePointAt(0);
    for (const zero of [0x30, 0x660, 0x6f0]) {
        if (point >= zero && point <= zero + 9) {
            return String(point - zero);
        }
    }
    return "";
}

function remainder(digits) {
    return [...digits].reduce((rest, one) => (rest * 10 + Number(one)) % 97, 0);
}
