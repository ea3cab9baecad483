// The follow-up page with scripts on: derives, fetches, opens and shows in the page. The code leaves the field when it is
// derived; keys and letters are forgotten after ten idle minutes, when the mailbox is closed, and when the page is left.
import { digitsIn, Mistyped, parseCode, wrongGroup } from "./code.js";
import { ask, Closed, directory as fetchDirectory, Lost, Sending, Stopped } from "./deliver.js";
import { deskCalled } from "./directory.js";
import { deriveKeys } from "./keys.js";
import { changeLanguage, clearNotices, content, copy, forgetWhenLeft, note, notice, say, show, words } from "./page.js";
import { refusalOf, sealedForm } from "./parts.js";
import { open } from "./seal.js";
import { cleanText } from "./texts.js";
import { Waiting } from "./waiting.js";

const IDLE = 10 * 60_000;
const MAILBOX = "/api/v1/mailbox";
const LONGEST_TEXT = 4_000;
const WISHES = ["message", "consents", "withdraw", "burn", "close"];
/** Nobody sees a page that waits, and a code is typed again sooner than a minute is over. */
const QUICK = { tries: 3, stage() {}, pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };

let box = null;
let sending = null;
let print = null;
let used = 0;
let busy = false;

export function mailboxPage() {
    document.addEventListener("submit", submitted);
    document.addEventListener("click", clicked, true);
    for (const sign of ["input", "pointerdown", "keydown", "scroll"]) {
        document.addEventListener(sign, () => (used = Date.now()), { passive: true, capture: true });
    }
    setInterval(closeWhenIdle, 5_000);
    document.addEventListener("visibilitychange", closeWhenIdle);
    forgetWhenLeft(() => {
        if (box) {
            content().replaceChildren();
        }
        forget();
        document.querySelector("form#open")?.reset();
    });
}

function submitted(event) {
    const form = event.target;
    if (form.id === "open" && box === null) {
        event.preventDefault();
        once(() => openBox(form));
    } else if (box !== null && WISHES.includes(form.id)) {
        event.preventDefault();
        once(() => act(form));
    }
}

/** Whoever presses twice asks once. */
async function once(work) {
    if (!busy) {
        busy = true;
        await work().finally(() => (busy = false));
    }
}

async function openBox(form) {
    const text = words();
    const field = form.elements.code;
    try {
        const code = parseCode(field.value);
        note(text["read.opening"]);
        const directory = await fetchDirectory(QUICK);
        box = { keys: await deriveKeys(code, directory.deployment), deployment: directory.deployment };
        await fetchLetters();
        field.value = "";
        used = Date.now();
        showBox();
    } catch (fault) {
        forget();
        if (fault instanceof Mistyped) {
            mistyped(text, field.value, fault.reason);
        } else if (fault instanceof Lost) {
            notice(text["left.refused"], [text[fault.busy ? "read.busy" : "send.broken"]]);
        } else {
            HTMLFormElement.prototype.submit.call(form);
        }
    }
}

function mistyped(text, typed, reason) {
    const sentences = [say(text["read." + reason], digitsIn(typed).length)];
    const wrong = wrongGroup(typed);
    if (wrong) {
        sentences.push(say(text["read.group"], wrong.number, wrong.digits));
    }
    notice(text["read.mistyped"], sentences, [["code", text["read.code"]]]);
}

async function fetchLetters() {
    const { answers, opened } = await (await ask(MAILBOX + "/answers", bearer(), QUICK)).json();
    const letters = [];
    for (const { id, day, parts } of answers) {
        for (const { name } of parts) {
            const sealed = await ask(`${MAILBOX}/answers/${encodeURIComponent(id)}/${encodeURIComponent(name)}`, bearer(), QUICK);
            const letter = await letterIn(new Uint8Array(await sealed.arrayBuffer()));
            if (letter) {
                letters.push({ ...letter, day, isNew: opened === undefined || day >= opened });
            }
        }
    }
    box.opened = opened;
    box.letters = letters.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** One that does not open is left out: anyone can seal to a recipient, and nothing can be said about it. */
async function letterIn(sealed) {
    try {
        const letter = JSON.parse(new TextDecoder().decode(await open(sealed, box.keys.identity)));
        return letter.format === "amana-answer/1" && typeof letter.text === "string" ? letter : null;
    } catch {
        return null;
    }
}

function showBox() {
    const text = words();
    const page = copy("t_box");
    const { letters, opened } = box;
    const status = page.querySelector("#status");
    status.querySelector("b").textContent = letters.length > 0 ? text["status." + letters[letters.length - 1].status] : "";
    status.hidden = letters.length === 0;
    const last = page.querySelector("#opened");
    last.hidden = opened === undefined;
    last.querySelector("span").textContent = opened === undefined ? "" : say(text["read.last"], day(text, opened));
    page.querySelector("#none").hidden = letters.length > 0;
    for (const letter of letters) {
        page.querySelector("#letters").append(drawn(text, letter));
    }
    show(page);
}

function drawn(text, letter) {
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
function day(text, iso) {
    const date = new Date(iso + "T00:00:00Z");
    const part = (options) => new Intl.DateTimeFormat(text.locale, { ...options, timeZone: "UTC", numberingSystem: "latn" }).format(date);
    const of = text.locale.startsWith("es") ? " de " : " ";
    const year = iso.slice(0, 4) === String(new Date().getFullYear()) ? "" : of + iso.slice(0, 4);
    return `${part({ weekday: "long" })} ${Number(iso.slice(8))}${of}${part({ month: "long" })}${year}`;
}

async function act(form) {
    const text = words();
    const wish = form.id;
    try {
        if ((wish === "withdraw" || wish === "burn") && !form.elements.understood.checked) {
            notice(text["read.tick"], [text["read.tick.text"]]);
        } else if (wish === "close") {
            close(text);
        } else if (wish === "burn") {
            await ask(MAILBOX, bearer(), QUICK, "DELETE");
            forget();
            show(copy("t_burned"));
        } else {
            await add(form, text, wish);
        }
    } catch (fault) {
        if (fault instanceof Stopped) {
            return;
        }
        notice(text["left.refused"], [fault instanceof Closed ? text["refused.closed"] : text["send.again"]]);
    }
}

async function add(form, text, wish) {
    const files = [...(form.elements.files?.files ?? [])];
    const message = {
        format: "amana-message/1",
        language: form.elements.lang.value,
        text: cleanText(form.elements.text?.value ?? ""),
        consents: wish === "consents" ? consents(form) : {},
        withdrawn: wish === "withdraw",
        urgent: form.elements.urgent?.checked === true,
        reply_to: box.keys.recipient,
    };
    if (wish === "message" && message.text === "" && files.length === 0) {
        notice(text["read.nothing"], [text["read.nothing.text"]], [["text", text["read.message"]]]);
        return;
    }
    const refusal = message.text.length > LONGEST_TEXT ? "field_too_long" : await refusalOf(files);
    if (refusal) {
        notice(text["left.refused"], [text["refused." + refusal], text["left.text"]]);
        return;
    }
    clearNotices();
    await deliver(message, files);
    form.reset();
    form.closest("details")?.removeAttribute("open");
    note(text[`read.${wish}.sent`], text[`read.${wish}.sent.text`]);
}

/** To the desk that answered last, which holds the case. */
async function deliver(message, files) {
    const now = JSON.stringify([message, files.map((file) => [file.name, file.size, file.lastModified])]);
    if (sending === null || print !== now) {
        print = now;
        const last = box.letters[box.letters.length - 1];
        sending = new Sending(MAILBOX + "/messages", bearer(), (id, directory) => {
            const desk = deskCalled(directory, last?.desk);
            const head = { id, directory: directory.version, desk: desk.id, urgent: message.urgent };
            return sealedForm(head, directory, desk, files, (attachments) => ({ ...message, attachments }));
        });
    }
    const waiting = new Waiting(words(), content());
    try {
        await sending.deliver(waiting);
    } finally {
        waiting.end();
    }
    sending = null;
    print = null;
}

/** All of them: those shown on the page replace the ones before. */
function consents(form) {
    return Object.fromEntries([...form.querySelectorAll("[role=switch]")].map((one) => [one.value, one.checked]));
}

/** With what was typed, carried over in the page. */
async function clicked(event) {
    const button = event.target.closest?.(".langs button[name=change]");
    if (!button) {
        return;
    }
    event.preventDefault();
    const typed = document.querySelector("#code, #text")?.value ?? "";
    const chosen = document.querySelector("#message [type=file]")?.files;
    if (!(await changeLanguage(button.formAction))) {
        notice(words()["send.broken"], []);
        return;
    }
    if (box) {
        showBox();
        document.querySelector("#message [type=file]").files = chosen;
    }
    const field = document.querySelector("#code, #text");
    if (field) {
        field.value = typed;
    }
}

function closeWhenIdle() {
    if (box && Date.now() - used > IDLE) {
        close(words());
    }
}

function close(text) {
    forget();
    show(copy("t_open"));
    document.getElementById("code").value = "";
    note(text["read.closed"], text["read.closed.text"]);
}

function forget() {
    [box, sending, print] = [null, null, null];
}

function bearer() {
    return { Authorization: "Bearer " + box.keys.bearer };
}
