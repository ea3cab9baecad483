// The follow-up page with scripts on: derives, fetches, opens and shows in the page. The code leaves the field when it is
// derived; keys and letters are forgotten after ten idle minutes, when the mailbox is closed, and when the page is left.
import { digitsIn, Mistyped, parseCode, wrongGroup } from "./code.js";
import { ask, Closed, directory as fetchDirectory, Lost, Stopped } from "./deliver.js";
import { deskCalled } from "./directory.js";
import { deriveKeys } from "./keys.js";
import { day, drawn, fetchLetters } from "./letters.js";
import { changeLanguage, clearNotices, content, copy, forgetWhenLeft, note, notice, say, show, words } from "./page.js";
import { refusalOf, sealedForm } from "./parts.js";
import { cleanText } from "./texts.js";
import { UnderWay } from "./under-way.js";

const IDLE = 10 * 60_000;
const MAILBOX = "/api/v1/mailbox";
const LONGEST_TEXT = 4_000;
const WISHES = ["message", "consents", "withdraw", "burn", "close"];
/** Nobody sees a page that waits, and a code is typed again sooner than a minute is over. */
const QUICK = { tries: 3, stage() {}, pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };

const underWay = new UnderWay();
let box = null;
let used = 0;
let busy = false;
/** The script could not: the next press sends the plain form, because the person was told so. */
let plainly = false;

export function mailboxPage() {
    document.addEventListener("submit", submitted);
    document.addEventListener("click", clicked, true);
    document.addEventListener("change", (event) => {
        if (box && event.target.name === "team") {
            box.team = event.target.value;
            tickTeam();
        }
    });
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
    if (form.id === "open" && box === null && !plainly) {
        event.preventDefault();
        once(() => openBox(form));
    } else if (box !== null && WISHES.includes(form.id) && (!plainly || form.id === "close")) {
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
        const keys = await deriveKeys(code, directory.deployment);
        box = { keys, desks: directory.desks.map((desk) => desk.id), team: null, ...(await fetchLetters(keys, QUICK)) };
        used = Date.now();
        showBox();
        field.value = "";
    } catch (fault) {
        forget();
        if (fault instanceof Mistyped) {
            mistyped(text, field.value, fault.reason);
        } else if (fault instanceof Lost) {
            notice(text[fault.busy ? "left.refused" : "send.broken"], [text[fault.busy ? "read.busy" : "left.again"]]);
        } else {
            plainly = true;
            notice(text["read.plainly"], [text["read.plainly.text"]]);
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
    if (deskThatAnswered()) {
        page.querySelector("#message [data-team]")?.remove();
    }
    for (const letter of letters) {
        page.querySelector("#letters").append(drawn(text, letter));
    }
    show(page);
    tickTeam();
}

/** One choice for all forms: what the person said, else the team that answered last. */
function tickTeam() {
    const team = box.team ?? deskThatAnswered();
    document.querySelectorAll("[data-team] input").forEach((one) => (one.checked = team ? one.value === team : one.checked));
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
            await ask(MAILBOX, bearer(), QUICK, (answer) => answer.text(), "DELETE");
            forget();
            show(copy("t_burned"));
        } else {
            await add(form, text, wish);
        }
    } catch (fault) {
        if (fault instanceof Stopped) {
            return;
        }
        if (fault instanceof Closed) {
            notice(text["left.refused"], [text["refused.closed"]]);
        } else if (fault instanceof Lost || underWay.uncertain) {
            notice(text["left.refused"], [text[wish === "burn" && fault.busy ? "read.burn.busy" : "send.again"]]);
        } else {
            plainly = true;
            notice(text["left.refused"], [text["read.plainly.act"]]);
        }
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
    await deliver(text, message, files, form.elements.team?.value ?? deskThatAnswered());
    form.reset();
    tickTeam();
    form.closest("details")?.removeAttribute("open");
    note(text[`read.${wish}.sent`], text[`read.${wish}.sent.text`]);
}

/** The one that answered last holds the case, if the directory still knows it. */
function deskThatAnswered() {
    return [...box.letters].reverse().find((letter) => box.desks.includes(letter.desk))?.desk;
}

/** @param team that has the report, as the person says or by its answer; the central one when neither does */
function deliver(text, message, files, team) {
    const sealed = (id, directory) => {
        const desk = deskCalled(directory, team);
        const head = { id, directory: directory.version, desk: desk.id, urgent: message.urgent };
        return sealedForm(head, directory, desk, files, (attachments) => ({ ...message, attachments }));
    };
    return underWay.deliver(text, [message, team], files, [MAILBOX + "/messages", bearer(), sealed]);
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
    const ticked = [...document.querySelectorAll("main form [type=checkbox]:checked")].map(
        (one) => `#${one.form.id} [name="${one.name}"][value="${one.value}"]`,
    );
    if (!(await changeLanguage(button.formAction))) {
        notice(words()["send.broken"], []);
        return;
    }
    plainly = false;
    if (box) {
        showBox();
        document.querySelector("#message [type=file]").files = chosen;
        ticked.forEach((one) => (document.querySelector(one).checked = true));
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
    box = null;
    plainly = false;
    underWay.forget();
}

function bearer() {
    return { Authorization: "Bearer " + box.keys.bearer };
}
