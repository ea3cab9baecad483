// Does a list of jobs with the stock implementation of age for browsers, and says what came out of each.
// In: a JSON array on standard input. Out: a JSON array of the same length on standard output. Bytes are base64.
import { readFileSync } from "node:fs";
import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";

const utf8 = (text) => new TextEncoder().encode(text);
const base64 = (bytes) => Buffer.from(bytes).toString("base64");
const bytes = (text) => Uint8Array.from(Buffer.from(text, "base64"));

async function hkdf(secret, info) {
    const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
    const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(info) };
    return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

const kinds = {
    async seal({ plaintext, recipients }) {
        const encrypter = new Encrypter();
        recipients.forEach((recipient) => encrypter.addRecipient(recipient));
        return base64(await encrypter.encrypt(bytes(plaintext)));
    },

    async open({ sealed, identity }) {
        const decrypter = new Decrypter();
        decrypter.addIdentity(identity);
        return base64(await decrypter.decrypt(bytes(sealed)));
    },

    async recipientOf({ identity }) {
        return identityToRecipient(identity);
    },

    /** The follow-up code as a browser derives it, with nothing but its own cryptography. */
    async deriveCode({ digits, deployment }) {
        const key = await crypto.subtle.importKey("raw", utf8(digits), "PBKDF2", false, ["deriveBits"]);
        const how = { name: "PBKDF2", hash: "SHA-512", salt: utf8("amana/v1/" + deployment), iterations: 2000 };
        const root = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
        return {
            mailboxSecret: Buffer.from(await hkdf(root, "amana/v1/mailbox")).toString("base64url"),
            identitySeed: base64(await hkdf(root, "amana/v1/identity")),
        };
    },

    async codeOfForm({ seed }) {
        const derived = await hkdf(Buffer.from(seed, "hex"), "amana/v1/code");
        const number = BigInt("0x" + Buffer.from(derived).toString("hex")) % 10n ** 22n;
        const check = 98n - ((number * 100n) % 97n);
        return number.toString().padStart(22, "0") + check.toString().padStart(2, "0");
    },
};

const jobs = JSON.parse(readFileSync(0, "utf8"));
const results = [];
for (const job of jobs) {
    results.push(await kinds[job.kind](job));
}
process.stdout.write(JSON.stringify(results));
