// Calls functions of the browser's script, as it was built, and says what came of each.
// In: a JSON array of {call, args} on standard input. Out: a JSON array of {result} or {error}. Bytes are {bytes: base64}
// or {file: path}; a job that names a file in `to` gets its bytes written there.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { armor } from "age-encryption";
import * as published from "cctv-age";
import { X25519Identity } from "./node_modules/age-encryption/dist/recipients.js";

const script = readFileSync("../classes/org/amana/intake/pages/script/amana.js");
const asBuilt = await import("data:text/javascript;base64," + script.toString("base64"));

const byQuestion = (fields) => (id) => fields[id] ?? [];

const here = {
    /** What became of every published age vector that needs no passphrase. */
    async vectors() {
        const outcomes = {};
        for (const [name, file] of Object.entries(published)) {
            const vector = parse(Buffer.from(file));
            if (!("passphrase" in vector.declared)) {
                outcomes[name] = { ...(await outcome(vector)), expect: vector.declared.expect[0], payload: vector.declared.payload?.[0] ?? null };
            }
        }
        return outcomes;
    },

    check: ({ questions, oneOf, fields, files }) => asBuilt.check(questions, oneOf, byQuestion(fields), files),

    drawCodes: (count) => Array.from({ length: count }, asBuilt.drawCode),
};

function parse(bytes) {
    const end = bytes.indexOf("\n\n");
    const declared = {};
    for (const line of bytes.subarray(0, end).toString("latin1").split("\n")) {
        const [key, ...value] = line.split(": ");
        (declared[key] ??= []).push(value.join(": "));
    }
    const body = bytes.subarray(end + 2);
    return { declared, file: new Uint8Array("compressed" in declared ? inflateSync(body) : body) };
}

async function outcome({ declared, file }) {
    let age = file;
    if ("armored" in declared) {
        try {
            age = armor.decode(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file));
        } catch {
            return { outcome: "armor failure" };
        }
    }
    // The script knows hybrid keys only; the library takes any other as an object.
    const identities = (declared.identity ?? []).map((text) => (text.startsWith("AGE-SECRET-KEY-PQ-") ? text : new X25519Identity(text)));
    const released = createHash("sha256");
    const whole = new ReadableStream({
        start(controller) {
            controller.enqueue(age);
            controller.close();
        },
    });
    let plain;
    try {
        plain = await asBuilt.open(whole, ...identities);
    } catch (refused) {
        return { outcome: stage(refused.message) };
    }
    try {
        for await (const chunk of plain) {
            released.update(chunk);
        }
    } catch {
        return { outcome: "payload failure", released: released.digest("hex") };
    }
    return { outcome: "success", released: released.digest("hex") };
}

function stage(message) {
    if (message.startsWith("no identity matched")) return "no match";
    if (message === "invalid header HMAC") return "HMAC failure";
    return "header failure";
}

function revive(value) {
    if (Array.isArray(value)) return value.map(revive);
    if (value === null || typeof value !== "object") return value;
    if ("bytes" in value) return new Uint8Array(Buffer.from(value.bytes, "base64"));
    if ("file" in value) return new Uint8Array(readFileSync(value.file));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
}

async function plain(value, to) {
    const bytes = value instanceof Blob ? new Uint8Array(await value.arrayBuffer()) : value;
    if (!(bytes instanceof Uint8Array)) return value ?? null;
    if (to === undefined) return { bytes: Buffer.from(bytes).toString("base64") };
    writeFileSync(to, bytes);
    return { size: bytes.length };
}

const results = [];
for (const { call, args, to } of JSON.parse(readFileSync(0, "utf8"))) {
    try {
        results.push({ result: await plain(await (here[call] ?? asBuilt[call])(...args.map(revive)), to) });
    } catch (refused) {
        results.push({ error: refused.reason ?? refused.message });
    }
}
process.stdout.write(JSON.stringify(results));
