/**
 * Builds what is published: one module per source file (`dist/esm`, ES2021, Lit and core left to the host's bundler), one
 * self-contained script per element and one of all (`dist/cdn`, ES2019, Lit inside), their integrity hashes
 * (`dist/sri.json`), the offline page for evidence bundles (`dist/cdn/verify.html`), the types and the manifest. Fails
 * when a script is over its budget.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { elements } from "./elements.ts";
import { manifest, vscodeData } from "./manifest.ts";
import { root, script, shared } from "./script.ts";
import { verifyPage } from "./verify-page.ts";

const at = (...parts: readonly string[]): string => join(root, ...parts);
const write = (path: string, content: unknown): void =>
  writeFileSync(
    at("dist", path),
    typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`,
  );

const scripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(elements.map(({ name }) => [name, `import "./${name}/define.ts";`])),
  all: `import "./define.ts";`,
  client: `import { createFetchClient } from "./client/client.ts"; Object.assign(window, { heyueClient: { createFetchClient } });`,
};

const modules = (): Promise<unknown> => {
  const entries = ["define", "client/client", "testing/memory-client"].concat(
    elements.flatMap(({ name }) => [`${name}/define`, `${name}/${name}`]),
  );
  return build({
    ...shared,
    build: {
      outDir: at("dist/esm"),
      emptyOutDir: false,
      target: "es2021",
      minify: false,
      lib: {
        entry: Object.fromEntries(entries.map((entry) => [entry, at("src", `${entry}.ts`)])),
        formats: ["es"],
      },
      rollupOptions: {
        external: /^(lit|@heyue\/core)(\/|$)/,
        output: { preserveModules: true, preserveModulesRoot: at("src"), entryFileNames: "[name].js" },
      },
    },
  });
};

/** Declarations of the widgets' own modules; what they name of core is asked of `@heyue/core`. */
const types = (): void => {
  const compiler = at("node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", at("build/types.tsconfig.json")], { stdio: "inherit" });
  const folder = at("dist/types");
  cpSync(at("dist/declarations/widgets/src"), folder, { recursive: true });
  rmSync(at("dist/declarations"), { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), text.replace(/"(\.[^"\n]*)\.ts"/g, '"$1.js"'));
  }
};

rmSync(at("dist"), { recursive: true, force: true });
mkdirSync(at("dist/cdn"), { recursive: true });
const sizes: Record<string, number> = {};
const integrity: Record<string, string> = {};
for (const [name, code] of Object.entries(scripts)) {
  const text = await script(code);
  write(`cdn/${name}.js`, text);
  sizes[`${name}.js`] = gzipSync(text, { level: 9 }).length;
  integrity[`cdn/${name}.js`] = `sha384-${createHash("sha384").update(text).digest("base64")}`;
}
write("cdn/verify.html", await verifyPage());
await modules();
types();
cpSync(at("node_modules/lit/LICENSE"), at("dist/cdn/LICENSE-lit.txt"));
cpSync(at("../core/node_modules/@noble/hashes/LICENSE"), at("dist/cdn/LICENSE-noble-hashes.txt"));
write("sri.json", integrity);
write("sizes.json", sizes);
write("custom-elements.json", manifest());
write("vscode.html-custom-data.json", vscodeData());

for (const [file, size] of Object.entries(sizes)) console.log(`${file.padEnd(24)} ${size} bytes gz`);
const over = elements.filter(({ name, budget }) => (sizes[`${name}.js`] ?? Infinity) > budget);
if (over.length > 0) {
  console.error(
    `Over budget: ${over.map(({ name, budget }) => `${name}.js (at most ${budget} bytes)`).join(", ")}.`,
  );
}
