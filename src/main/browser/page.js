// What the pages of the script have in common: the words and pieces that the page brings along in templates, and telling
// people what is left to do.

/** The data of the page, in its language. */
export function words() {
    return JSON.parse(document.getElementById("t_words").dataset.words);
}

/** A new copy of a template. */
export function copy(id) {
    return document.importNode(document.getElementById(id).content, true);
}

export function content() {
    return document.querySelector("main > .w");
}

/** Puts its arguments into a sentence. */
export function say(sentence, ...given) {
    return sentence.replace(/\{(\d)[^}]*\}/g, (whole, at) => given[at]);
}

/** On top of the page and focused, so that it is read out first. Points: where to go, and words. */
export function notice(title, sentences, points = []) {
    clearNotices();
    const whole = copy("t_notice");
    const box = whole.firstElementChild;
    box.querySelector("h2 span").textContent = title;
    for (const sentence of sentences) {
        const line = document.createElement("p");
        line.textContent = sentence;
        box.append(line);
    }
    if (points.length > 0) {
        const list = document.createElement("ul");
        for (const [target, name] of points) {
            const link = document.createElement("a");
            link.href = "#" + target;
            link.textContent = name;
            link.addEventListener("click", (event) => goTo(event, target));
            list.appendChild(document.createElement("li")).append(link);
        }
        box.append(list);
    }
    content().prepend(whole);
    box.focus();
    box.scrollIntoView({ block: "center" });
}

/** That something was done, or is under way: said, without taking the focus. */
export function note(title, sentence = "") {
    clearNotices();
    const whole = copy("t_done");
    whole.querySelector("b").textContent = title;
    whole.querySelector("span").textContent = sentence;
    content().prepend(whole);
    scrollTo(0, 0);
}

export function clearNotices() {
    content()
        .querySelectorAll(":scope > .sum, :scope > .note[role=status]")
        .forEach((old) => old.remove());
}

/** Without a word in the address. */
function goTo(event, target) {
    event.preventDefault();
    const there = document.getElementById(target);
    there.scrollIntoView();
    (there.matches("input, textarea, select") ? there : there.querySelector("input, textarea, select"))?.focus();
}

/** Puts pieces in the place of everything on the page, and reads from their heading on. */
export function show(pieces) {
    content().replaceChildren(pieces);
    const heading = content().querySelector("h1");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
}

/**
 * The same page in another language, asked for without a word of what is on this one.
 *
 * @returns false when it cannot be had
 */
export async function changeLanguage(address) {
    const answer = await fetch(address, { credentials: "omit" }).catch(() => null);
    if (!answer?.ok) {
        return false;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.body.replaceChildren(...page.body.childNodes);
    history.replaceState(null, "", address);
    return true;
}

/** Whoever comes back finds nothing: neither by the button of the browser nor by leaving and returning. */
export function forgetWhenLeft(forget) {
    addEventListener("pagehide", forget);
    addEventListener("pageshow", (event) => {
        if (event.persisted) {
            location.reload();
        }
    });
}
