// The kinds of key that this portal knows, in place of all those that the library knows: less than half to load.
// The build puts this file where the library imports its own; nothing else may import it.
import { HybridIdentity, HybridRecipient } from "./node_modules/age-encryption/dist/recipients.js";

export { HybridIdentity, HybridRecipient };

class Unknown {
    constructor() {
        throw new Error("this kind of key is not used here");
    }
}

const unknown = () => new Unknown();

export {
    Unknown as HybridTagRecipient,
    Unknown as ScryptIdentity,
    Unknown as ScryptRecipient,
    Unknown as TagRecipient,
    Unknown as X25519Identity,
    Unknown as X25519Recipient,
    unknown as generateHybridIdentity,
    unknown as generateIdentity,
    unknown as generateX25519Identity,
    unknown as identityToRecipient,
};
