// Writes every published age vector into the directory named by the argument, one file each.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vectors from "cctv-age";

const directory = process.argv[2];
mkdirSync(directory, { recursive: true });
for (const [name, bytes] of Object.entries(vectors)) {
    writeFileSync(join(directory, name), bytes);
}
