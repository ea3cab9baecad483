// What is on its way from a page. While its content stays the same, trying again is the same sending: with the same id.
import { Sending } from "./deliver.js";
import { content } from "./page.js";
import { Waiting } from "./waiting.js";

export class UnderWay {
    #sending = null;
    #print = null;

    /** Whether something of it may have arrived. */
    get uncertain() {
        return this.#sending?.uncertain === true;
    }

    /**
     * Returns when all of it was received; shows until then how far it is.
     *
     * @param what all that is sent but the files
     * @param {[address: string, headers, sealed]} how of a new {@link Sending}
     */
    async deliver(text, what, files, how) {
        const print = JSON.stringify([what, files.map((file) => [file.name, file.size, file.lastModified])]);
        if (this.#sending === null || this.#print !== print) {
            this.#print = print;
            this.#sending = new Sending(...how);
        }
        const waiting = new Waiting(text, content());
        try {
            await this.#sending.deliver(waiting);
        } finally {
            waiting.end();
        }
        this.forget();
    }

    forget() {
        [this.#sending, this.#print] = [null, null];
    }
}
