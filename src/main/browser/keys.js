// What a follow-up code opens in one deployment: the mailbox, and the answers in it. By the browser's own cryptography,
// which costs milliseconds on an old phone, so that the code never has to leave it.
import { bech32 } from "@scure/base";
import { MLKEM768X25519 } from "@noble/post-quantum/hybrid.js";

const ITERATIONS = 2000;

const utf8 = (text) => new TextEncoder().encode(text);

/**
 * @param {string} code 24 digits
 * @param {string} deployment of the directory
 * @returns the bearer token of the mailbox, its public id (64 hex), the identity that opens answers and its recipient
 */
export async function deriveKeys(code, deployment) {
    const root = await bits(code, { name: "PBKDF2", hash: "SHA-512", salt: utf8("amana/v1/" + deployment), iterations: ITERATIONS });
    const secret = await expand(root, "amana/v1/mailbox");
    const seed = await expand(root, "amana/v1/identity");
    const keys = {
        bearer: base64url(secret),
        mailbox: hex(await sha256(secret)),
        identity: bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", seed).toUpperCase(),
        recipient: bech32.encode("age1pq", bech32.toWords(MLKEM768X25519.getPublicKey(seed)), false),
    };
    [root, secret, seed].forEach((bytes) => bytes.fill(0));
    return keys;
}

export async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export function hex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function base64url(bytes) {
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

function expand(root, info) {
    return bits(root, { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(info) });
}

async function bits(secret, how) {
    const key = await crypto.subtle.importKey("raw", typeof secret === "string" ? utf8(secret) : secret, how.name, false, ["deriveBits"]);
    return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}
