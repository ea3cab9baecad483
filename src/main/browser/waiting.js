// What a person sees while a report is on its way, in the place of the form: what happens, how far it is, and the way back.
import { copy, say } from "./page.js";

export class Waiting {
    #stop = new AbortController();
    #hidden;
    #page;
    #text;
    #wake = () => {};

    constructor(text, place) {
        this.#text = text;
        this.#hidden = [...place.children, ...document.querySelectorAll("footer .langs")].filter((each) => !each.hidden);
        this.#hidden.forEach((each) => (each.hidden = true));
        this.#page = document.createElement("div");
        this.#page.append(copy("t_sending"));
        this.#button("now").addEventListener("click", () => this.#wake());
        this.#button("back").addEventListener("click", () => {
            this.#stop.abort();
            this.#wake();
        });
        place.append(this.#page);
        const heading = this.#page.querySelector("h1");
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        scrollTo(0, 0);
    }

    get signal() {
        return this.#stop.signal;
    }

    stage(name) {
        this.#page.querySelector("#stage").textContent = this.#text["send." + name];
        this.#button("now").hidden = name !== "lost" && name !== "busy";
        this.#page.querySelector("#percent").textContent = "";
    }

    percent(number) {
        this.#page.querySelector("#percent").textContent = say(this.#text["send.percent"], number);
    }

    /** Until the time is over, the line is back, or the person does not want to wait. */
    pause(milliseconds) {
        return new Promise((resolve) => {
            const go = () => {
                clearTimeout(timer);
                removeEventListener("online", go);
                resolve();
            };
            const timer = setTimeout(go, milliseconds);
            addEventListener("online", go);
            this.#wake = go;
        });
    }

    /** The page is as it was. */
    end() {
        this.#page.remove();
        this.#hidden.forEach((each) => (each.hidden = false));
    }

    #button(name) {
        return this.#page.querySelector(`[data-do=${name}]`);
    }
}
