// Takes the place of `age` and `age-keygen` where the machine's are missing or older than 1.3: an independent implementation
// of the same format, with the few options that src/site/by-hand.md uses.
import { readFileSync, writeFileSync } from "node:fs";
import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";

const [program, ...options] = process.argv.slice(2);
const given = { recipients: [] };
while (options.length > 0) {
    const option = options.shift();
    switch (option) {
        case "-r":
            given.recipients.push(options.shift());
            break;
        case "-i":
            given.identity = options.shift();
            break;
        case "-o":
            given.out = options.shift();
            break;
        case "-d":
            given.decrypt = true;
            break;
        case "-y":
            given.recipient = true;
            break;
        default:
            given.file = option;
    }
}

const read = (file) => readFileSync(file ?? 0);
const identity = (file) => read(file).toString("utf8").split("\n").find((line) => line.startsWith("AGE-SECRET-KEY-")).trim();
const write = (bytes) => writeFileSync(given.out ?? 1, bytes);

if (program === "age-keygen" && given.recipient) {
    write((await identityToRecipient(identity(given.file))) + "\n");
} else if (program === "age" && given.decrypt) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity(given.identity));
    write(await decrypter.decrypt(read(given.file)));
} else if (program === "age") {
    const encrypter = new Encrypter();
    given.recipients.forEach((recipient) => encrypter.addRecipient(recipient));
    write(await encrypter.encrypt(read(given.file)));
} else {
    process.exit(2);
}
