// Sealing and opening of one part: an age v1 file, framed and encrypted by the library alone.
import { Decrypter, Encrypter } from "age-encryption";

const BLOCK = 256 * 1024;
const LEAST = 16 * 1024;

/**
 * Seals bytes, and zeros behind them up to a size, to every recipient.
 *
 * @returns {Promise<Blob>}
 */
export async function seal(bytes, recipients, size = bytes.length) {
    const encrypter = new Encrypter();
    recipients.forEach((recipient) => encrypter.addRecipient(recipient));
    return new Response(await encrypter.encrypt(blocks(bytes, size))).blob();
}

/** A report or message: padded with spaces, which JSON ignores. */
export function sealText(text, recipients) {
    const bytes = new TextEncoder().encode(text);
    const padded = new Uint8Array(paddedSize(bytes.length)).fill(0x20);
    padded.set(bytes);
    return seal(padded, recipients);
}

/** A file: padded with zero bytes. Its own size stands in the sealed list. */
export function sealFile(bytes, recipients) {
    return seal(bytes, recipients, paddedSize(bytes.length));
}

/** @param identities `AGE-SECRET-KEY-PQ-1…`, or objects as the library takes them */
export async function open(file, ...identities) {
    const decrypter = new Decrypter();
    identities.forEach((identity) => decrypter.addIdentity(identity));
    return decrypter.decrypt(file);
}

/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", section 4.4), never below 16 KiB.
 *
 * @param {number} size below 2^31
 */
export function paddedSize(size) {
    if (size <= LEAST) {
        return LEAST;
    }
    const exponent = log2(size);
    const unit = 2 ** (exponent - log2(exponent) - 1);
    return Math.ceil(size / unit) * unit;
}

const log2 = (number) => 31 - Math.clz32(number);

/** The bytes and zeros behind them, in blocks between which the page may do other things. */
function blocks(bytes, size) {
    let at = 0;
    return new ReadableStream({
        async pull(controller) {
            if (at >= size) {
                controller.close();
                return;
            }
            await breath();
            const block = new Uint8Array(Math.min(BLOCK, size - at));
            block.set(bytes.subarray(at, at + block.length));
            controller.enqueue(block);
            at += block.length;
        },
    });
}

/** A timer would be slowed to one a second in a page that is not in front. */
function breath() {
    return new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            resolve();
        };
        port2.postMessage(0);
    });
}
