// Makes the one script of the public pages: bundled, compressed, with its hash, its integrity and the licences of what is
// in it. In: nothing. Out: the folder named by the argument.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const LETTERS_OF_HASH = 12;
const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);

/** Leaves out kinds of keys and curves that are never used. The published vectors are run against what comes out. */
const lean = {
    name: "lean",
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^\.\/recipients\.js$/ }, ({ importer }) =>
            /age-encryption.dist.index\.js$/.test(importer) ? { path: join(here, "age-recipients.js") } : undefined,
        );
        // These calls only make constants; the library does not say so, and the bundler would have to keep them.
        onLoad({ filter: /post-quantum.hybrid\.js$/ }, ({ path }) => ({
            contents: readFileSync(path, "utf8").replace(/(?<= = |, )(QSF|createKitchenSink|ecdhKem)\(/g, "/* @__PURE__ */ $1("),
        }));
    },
};

const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    entryPoints: ["main.js"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    banner: { js: "/*! EUPL-1.2; what it is made of: LICENSES.txt beside this file */" },
    plugins: [lean],
    write: false,
    metafile: true,
});

const script = outputFiles[0].contents;
const hash = createHash("sha256").update(script).digest("hex").slice(0, LETTERS_OF_HASH);
const integrity = "sha384-" + createHash("sha384").update(script).digest("base64");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "amana.js"), script);
writeFileSync(join(out, "amana.js.gz"), gzipSync(script, { level: 9 }));
writeFileSync(
    join(out, "amana.js.br"),
    brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } }),
);
writeFileSync(join(out, "LICENSES.txt"), licences());
writeFileSync(join(out, "script.properties"), `hash = ${hash}\nintegrity = ${integrity}\n`);

/** The licence of every package that is in the bundle, once for each version. */
function licences() {
    const packages = new Set(
        Object.keys(metafile.inputs)
            .map((input) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input)?.[0])
            .filter((folder) => folder !== undefined),
    );
    return [...packages]
        .sort()
        .map((folder) => {
            const { name, version } = JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8"));
            return `${name} ${version}\n\n${readFileSync(join(here, folder, "LICENSE"), "utf8").trim()}\n`;
        })
        .join("\n----\n\n");
}
