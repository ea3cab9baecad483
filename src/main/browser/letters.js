// The answers in a mailbox: fetched sealed, opened here, shown as letters, each with its day and never a name.
import { ask, Unfit } from "./deliver.js";
import { copy } from "./page.js";
import { open } from "./seal.js";

const ANSWERS = "/api/v1/mailbox/answers";

/**
 * @param keys of the code
 * @param view is told how often to try
 * @throws Unfit when there are answers and none of them opens
 * @returns the letters, the oldest first, and the day on which the mailbox was last opened
 */
export async function fetchLetters(keys, view) {
    const bearer = { Authorization: "Bearer " + keys.bearer };
    const { answers, opened } = JSON.parse(await ask(ANSWERS, bearer, view, (answer) => answer.text()));
    const letters = [];
    for (const { id, day, parts } of answers) {
        for (const { name } of parts) {
            const address = `${ANSWERS}/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
            const sealed = await ask(address, bearer, view, (answer) => answer.arrayBuffer());
            const letter = await letterIn(new Uint8Array(sealed), keys.identity);
            if (letter) {
                letters.push({ ...letter, day, isNew: opened === undefined || day >= opened });
            }
        }
    }
    if (answers.length > 0 && letters.length === 0) {
        // rather this browser's fault than that of every answer
        throw new Unfit();
    }
    return { opened, letters: letters.sort(inOrder) };
}

/** Days are all that is known at intake; which of two on one day is later they tell themselves. */
export function inOrder(one, other) {
    return one.day < other.day ? -1 : one.day > other.day ? 1 : (one.number ?? 0) - (other.number ?? 0);
}

/** One that does not open is left out: anyone can seal to a recipient, and nothing can be said about it. */
async function letterIn(sealed, identity) {
    try {
        const letter = JSON.parse(new TextDecoder().decode(await open(sealed, identity)));
        return letter.format === "amana-answer/1" && typeof letter.text === "string" ? letter : null;
    } catch {
        return null;
    }
}

/** One letter, in the words of the page. */
export function drawn(text, letter) {
    const page = copy("t_letter");
    const article = page.firstElementChild;
    article.classList.toggle("new", letter.isNew);
    article.querySelector(".tag").hidden = !letter.isNew;
    article.querySelector("h2 .hint").textContent = day(text, letter.day);
    article.querySelector(".words").textContent = letter.text;
    article.querySelector(".words").lang = letter.language;
    return page;
}

/** As the pages of the server say it: the year only where it is another one. */
export function day(text, iso) {
    const date = new Date(iso + "T00:00:00Z");
    const part = (options) => new Intl.DateTimeFormat(text.locale, { ...options, timeZone: "UTC", numberingSystem: "latn" }).format(date);
    const of = text.locale.startsWith("es") ? " de " : " ";
    const year = iso.slice(0, 4) === String(new Date().getFullYear()) ? "" : of + iso.slice(0, 4);
    return `${part({ weekday: "long" })} ${Number(iso.slice(8))}${of}${part({ month: "long" })}${year}`;
}
