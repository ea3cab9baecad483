// The report page with scripts on: checks, seals and sends in the page, then shows the code in it. What was typed, and the
// code, are in no request, address, history or storage. Where the script fails before anything was sent, the plain form goes.
import { digitsIn, drawCode, groupsOf } from "./code.js";
import { Closed, Lost, Stopped } from "./deliver.js";
import { deskFor } from "./directory.js";
import { deriveKeys } from "./keys.js";
import { changeLanguage, clearNotices, content, copy, forgetWhenLeft, notice, show, words } from "./page.js";
import { refusalOf, sealedForm } from "./parts.js";
import { showPlaces } from "./place-list.js";
import { clearMarks, showProblems } from "./problems.js";
import { check, PREFIX, sealedAnswers, urgent } from "./questions.js";
import { UnderWay } from "./under-way.js";

const FORM = "#report";

const underWay = new UnderWay();
/** Stays while the page does, whatever is changed in the form. */
let code = null;
/** How the page is drawn again in another language; null while the form is shown. */
let drawn = null;
let busy = false;

export function reportPage() {
    document.addEventListener("submit", (event) => {
        if (event.target.matches(FORM)) {
            event.preventDefault();
            once(() => send(event.target));
        }
    });
    // before the form hears of it: these buttons would send what was typed
    document.addEventListener("click", clicked, true);
    forgetWhenLeft(forget);
}

/** Whoever presses twice sends once. */
async function once(work) {
    if (!busy) {
        busy = true;
        await work().finally(() => (busy = false));
    }
}

function clicked(event) {
    const button = event.target.closest?.("button[name=change]");
    if (!button) {
        return;
    }
    if (button.value === "language") {
        event.preventDefault();
        inLanguage(button.formAction);
    } else if (button.value === "search") {
        event.preventDefault();
        const form = document.querySelector(FORM);
        showPlaces(form, form.querySelector(`[name=${PREFIX}place_id]:checked`)?.value);
    }
}

async function send(form) {
    const text = words();
    try {
        clearNotices();
        clearMarks(form);
        const files = [...form.elements.files.files];
        const { answers, problems } = check(text.checks.questions, text.checks.oneOf, (id) => typed(form, id), files.length);
        if (problems.length > 0) {
            showProblems(form, text, problems);
            return;
        }
        const refusal = await refusalOf(files);
        if (refusal) {
            notice(text["left.refused"], [text["refused." + refusal]], [["files", text["files"]]]);
            return;
        }
        await deliver(form, text, { answers, files, central: form.elements.desk_choice?.value === "central", region: region(form) });
    } catch (fault) {
        failed(form, text, fault);
        return;
    }
    form.reset();
    drawn = showCode;
    drawn();
}

function deliver(form, text, { answers, files, central, region }) {
    code ??= drawCode();
    const language = form.elements.lang.value;
    const answered = sealedAnswers(answers);
    const sealed = async (id, directory) => {
        const keys = await deriveKeys(code, directory.deployment);
        const desk = deskFor(directory, region, central);
        const head = { id, directory: directory.version, desk: desk.id, urgent: urgent(answers), mailbox: keys.mailbox };
        return sealedForm(head, directory, desk, files, (attachments) => ({
            format: "amana-report/1",
            questionnaire: { id: text.checks.id, version: text.checks.version },
            language,
            answers: answered,
            reply_to: keys.recipient,
            attachments,
        }));
    };
    return underWay.deliver(text, [answered, central, region, language], files, ["/api/v1/reports", {}, sealed]);
}

function failed(form, text, fault) {
    if (fault instanceof Stopped) {
        return;
    }
    if (fault instanceof Closed) {
        notice(text["left.refused"], [text["refused.closed"]]);
    } else if (fault instanceof Lost) {
        notice(text[fault.busy ? "send.busy" : "send.broken"], [text["send.again"]]);
    } else if (underWay.uncertain) {
        notice(text["left.refused"], [text["send.again"]]);
    } else {
        // without the handlers of this script
        HTMLFormElement.prototype.submit.call(form);
    }
}

function showCode() {
    const text = words();
    const page = copy("t_code");
    const slip = page.querySelector(".slip");
    for (const group of groupsOf(code)) {
        const cell = document.createElement("bdi");
        cell.textContent = group;
        slip.append(cell, " ");
    }
    slip.after(copy("t_print"));
    slip.nextElementSibling.addEventListener("click", () => print());
    const form = page.querySelector("form");
    const last = form.querySelector("#last");
    // nothing here is ever sent, and could not be
    form.removeAttribute("action");
    last.removeAttribute("name");
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (code !== null && digitsIn(last.value).endsWith(code.slice(-4))) {
            showNoted(true);
        } else {
            notice(text["code.wrong"], [text["code.wrong.text"]], [["last", text["code.type"]]]);
        }
    });
    form.querySelector("[name=without]").addEventListener("click", (event) => {
        event.preventDefault();
        showNoted(false);
    });
    document.title = text.paper;
    show(page);
}

function showNoted(written) {
    code = null;
    drawn = () => {
        const text = words();
        const page = copy("t_noted");
        page.querySelector("h1").textContent = text[written ? "noted.h1" : "noted.h1.without"];
        show(page);
    };
    drawn();
}

/** What is typed is carried over in the page. */
async function inLanguage(address) {
    const old = document.querySelector(FORM);
    if (!(await changeLanguage(address))) {
        notice(words()["send.broken"], [words()["left.text"]]);
        return;
    }
    if (drawn) {
        drawn();
        return;
    }
    const form = document.querySelector(FORM);
    for (const field of old?.elements ?? []) {
        carryOver(field, form);
    }
    if (old?.querySelector(`[name=${PREFIX}place_id]`)) {
        await showPlaces(form, old.querySelector(`[name=${PREFIX}place_id]:checked`)?.value);
    }
}

function carryOver(field, form) {
    if (field.type === "file") {
        form.elements.files.files = field.files;
    } else if (field.type === "radio" || field.type === "checkbox") {
        const same = form.querySelector(`[name="${field.name}"][value="${field.value}"]`);
        if (same) {
            same.checked = field.checked;
            if (same.checked) {
                same.closest("details.fold, .list details")?.setAttribute("open", "");
            }
        }
    } else if (field.name.startsWith(PREFIX) && form.elements[field.name]) {
        form.elements[field.name].value = field.value;
    }
}

function typed(form, id) {
    return new FormData(form).getAll(PREFIX + id).filter((value) => typeof value === "string");
}

function region(form) {
    return form.querySelector("[data-region]:checked")?.dataset.region ?? form.elements[PREFIX + "region"].value;
}

function forget() {
    document.querySelector(FORM)?.reset();
    if (code !== null && drawn) {
        content().replaceChildren();
    }
    code = null;
    underWay.forget();
}
