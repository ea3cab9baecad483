// Brings one sealed report or message to the portal: seals it to the directory in force, tries again when the line breaks,
// always with the same id, and seals again when the directory has changed meanwhile.
import { parseDirectory } from "./directory.js";

const TRIES = 8;
const SEALED_AT_MOST = 3;
const SILENCE = 60_000;
const LONGEST_PAUSE = 15_000;

/** The line is broken, or the house is full; what was sent may have arrived. */
export class Lost extends Error {
    constructor(why) {
        super(why);
        this.busy = why === "busy";
    }
}

/** There is nobody to seal to. */
export class Closed extends Error {}

/** The person went back to the text. */
export class Stopped extends Error {}

/** The portal does not understand this script: the plain form will do. */
export class Unfit extends Error {}

/** A report or message on its way. Kept while its content stays the same, so that trying again is the same sending. */
export class Sending {
    /** Whether something of it may have arrived. */
    uncertain = false;
    #form = null;

    /**
     * @param {string} address of the API
     * @param headers for its request
     * @param {(id: string, directory, view) => Promise<FormData>} sealed makes what is sent
     */
    constructor(address, headers, sealed) {
        this.id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
        this.address = address;
        this.headers = headers;
        this.sealed = sealed;
    }

    /** @param view is told what happens: stage(name), percent(number), pause(milliseconds); has a signal that stops it */
    async deliver(view) {
        for (let sealed = 1; sealed <= SEALED_AT_MOST; sealed++) {
            if (this.#form === null) {
                view.stage("sealing");
                this.#form = await this.sealed(this.id, await directory(view), view);
            }
            const status = await this.#post(view);
            if (status < 300) {
                return;
            }
            if (status !== 409) {
                throw new Unfit();
            }
            this.#form = null;
        }
        throw new Unfit();
    }

    #post(view) {
        return trying(view, async () => {
            view.stage("sending");
            const answer = await send(this.address, this.headers, this.#form, view).catch((fault) => {
                this.uncertain = true;
                throw fault;
            });
            const status = judged(answer.status, answer.said.type);
            // somebody on the line may say yes to everything; only the portal knows the id
            if (status < 300 && answer.said.id !== this.id) {
                throw new Lost("fault");
            }
            return status;
        });
    }
}

/** The directory in force. */
export async function directory(view) {
    return parseDirectory(await ask("/api/v1/directory", {}, view, (answer) => answer.text()));
}

/**
 * A request without a body.
 *
 * @param {(answer: Response) => Promise} read takes what is wanted of the answer; a line that breaks meanwhile is tried again too
 * @throws Unfit when the portal does not know it
 */
export function ask(address, headers, view, read, method = "GET") {
    return trying(view, () =>
        overTheLine(view, async (signal) => {
            const answer = await fetch(address, { method, headers, credentials: "omit", cache: "no-store", signal });
            if (judged(answer.status, answer.status === 503 ? (await answer.json().catch(() => ({}))).type : "") >= 400) {
                throw new Unfit();
            }
            return read(answer);
        }),
    );
}

/** What fails here without a name of ours is the line, or the person's patience. An answer that takes a minute counts as broken. */
async function overTheLine(view, work) {
    const line = new AbortController();
    const cut = () => line.abort();
    const silence = setTimeout(cut, SILENCE);
    view.signal?.addEventListener("abort", cut);
    try {
        return await work(line.signal);
    } catch (fault) {
        if ([Lost, Closed, Unfit].some((named) => fault instanceof named)) {
            throw fault;
        }
        throw view.signal?.aborted ? new Stopped() : new Lost(fault.name);
    } finally {
        clearTimeout(silence);
        view.signal?.removeEventListener("abort", cut);
    }
}

/** Tries until it is done, the person stops, or it was tried often enough. */
async function trying(view, once) {
    for (let tried = 1; ; tried++) {
        if (view.signal?.aborted) {
            throw new Stopped();
        }
        try {
            return await once();
        } catch (fault) {
            if (!(fault instanceof Lost) || tried === (view.tries ?? TRIES)) {
                throw fault;
            }
            view.stage(fault.busy ? "busy" : "lost");
            await view.pause(Math.min(LONGEST_PAUSE, 500 * 2 ** tried));
        }
    }
}

/** The status, unless it means that the same may do later. */
function judged(status, type) {
    if (status === 503 && String(type).endsWith(":closed")) {
        throw new Closed();
    }
    if (status === 408 || status === 429 || status >= 500) {
        throw new Lost(status === 429 || status === 503 ? "busy" : "fault");
    }
    return status;
}

/** By XMLHttpRequest, because only it tells how much has gone. A line that is silent for a minute counts as broken. */
function send(address, headers, form, view) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        let silence;
        const heard = () => {
            clearTimeout(silence);
            silence = setTimeout(() => request.abort(), SILENCE);
        };
        const stop = () => request.abort();
        const end = (settle, what) => {
            clearTimeout(silence);
            view.signal?.removeEventListener("abort", stop);
            settle(what);
        };
        request.open("POST", address);
        Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
        request.upload.addEventListener("progress", (event) => {
            heard();
            view.percent(Math.floor((event.loaded / event.total) * 100));
        });
        request.addEventListener("load", () => end(resolve, { status: request.status, said: json(request.responseText) }));
        request.addEventListener("error", () => end(reject, new Lost("error")));
        request.addEventListener("abort", () => end(reject, view.signal?.aborted ? new Stopped() : new Lost("silence")));
        view.signal?.addEventListener("abort", stop);
        heard();
        request.send(form);
    });
}

function json(text) {
    try {
        return JSON.parse(text) ?? {};
    } catch {
        return {};
    }
}
