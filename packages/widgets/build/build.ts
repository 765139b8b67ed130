/**
 * Builds what is published: one module per source file (`dist/esm`, ES2021, Lit left to the host's bundler), one
 * self-contained script per element and one of all (`dist/cdn`, ES2019, Lit inside), their integrity hashes
 * (`dist/sri.json`), the types and the manifest. Fails when a script is over its budget.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { minify } from "terser";
import { build } from "vite";
import type { InlineConfig, Plugin } from "vite";
import { elements } from "./elements.ts";
import { writeManifest } from "./manifest.ts";
import { squeeze } from "./squeeze.ts";

const root = resolve(import.meta.dirname, "..");
const dist = join(root, "dist");
const at = (...parts: readonly string[]): string => join(root, ...parts);

const squeezeTemplates: Plugin = {
  name: "squeeze-templates",
  transform: (code, id) => (id.startsWith(at("src")) ? { code: squeeze(code), map: null } : null),
};

const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: "error",
  publicDir: false,
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [squeezeTemplates],
};

/** Private members (`_name`) are ours alone and may get short names; Lit has already shortened its own. */
const shorten = async (path: string): Promise<void> => {
  const { code } = await minify(readFileSync(path, "utf8"), {
    ecma: 2019,
    compress: { passes: 3 },
    mangle: { properties: { regex: /^_[a-z]\w*$/ } },
  });
  if (code === undefined) throw new Error(`${path} came out of the minifier empty. Run the build again with minify: false.`);
  writeFileSync(path, code);
};

/** A classic script that runs the given code; scripts export nothing, so that no global is left behind. */
const script = (name: string, code: string): Promise<unknown> =>
  build({
    ...shared,
    plugins: [
      squeezeTemplates,
      {
        name: "script-entry",
        resolveId: (id) => (id === "script-entry" ? at("src/script-entry.js") : null),
        load: (id) => (id === at("src/script-entry.js") ? code : null),
      },
    ],
    build: {
      outDir: at("dist/cdn"),
      emptyOutDir: false,
      target: "es2019",
      minify: true,
      rollupOptions: {
        input: "script-entry",
        output: { format: "iife", entryFileNames: `${name}.js` },
      },
      modulePreload: false,
    },
  });

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
        external: /^lit(\/|$)/,
        output: { preserveModules: true, preserveModulesRoot: at("src"), entryFileNames: "[name].js" },
      },
    },
  });
};

const types = (): void => {
  execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", at("build/types.tsconfig.json")], {
    stdio: "inherit",
  });
  // Declarations of the core types that the widgets use travel along, so that the package stands alone.
  cpSync(at("dist/declarations/widgets/src"), at("dist/types"), { recursive: true });
  cpSync(at("dist/declarations/core/src"), at("dist/types/core"), { recursive: true });
  rmSync(at("dist/declarations"), { recursive: true });
  const folder = at("dist/types");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts")) continue;
    const up = "../".repeat(file.split(/[\\/]/).length - 1) || "./";
    const text = readFileSync(join(folder, file), "utf8")
      .replace(/"@heyue\/core\/(\w+)\/([\w-]+)"/g, (_, area: string, name: string) =>
        `"${up}core/${/^(kernel|ports)$/.test(area) ? area : `${area}/${area}`}/${name}.js"`,
      )
      .replace(/"(\.[^"\n]*)\.ts"/g, '"$1.js"');
    writeFileSync(join(folder, file), text);
  }
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(at("dist/cdn"), { recursive: true });
for (const { name } of elements) await script(name, `import "./${name}/define.ts";`);
await script("all", `import "./define.ts";`);
await script(
  "client",
  `import { createFetchClient } from "./client/client.ts"; Object.assign(window, { heyueClient: { createFetchClient } });`,
);
await modules();
types();
writeManifest(root);

for (const file of readdirSync(at("dist/cdn"))) await shorten(at("dist/cdn", file));

const sizes: Record<string, number> = {};
const integrity: Record<string, string> = {};
for (const file of readdirSync(at("dist/cdn")).sort()) {
  const bytes = readFileSync(at("dist/cdn", file));
  sizes[file] = gzipSync(bytes, { level: 9 }).length;
  integrity[`cdn/${file}`] = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
writeFileSync(at("dist/sri.json"), `${JSON.stringify(integrity, null, 2)}\n`);
writeFileSync(at("dist/sizes.json"), `${JSON.stringify(sizes, null, 2)}\n`);

const over = elements.filter(({ name, budget }) => (sizes[`${name}.js`] ?? Infinity) > budget);
for (const [file, size] of Object.entries(sizes)) console.log(`${file.padEnd(24)} ${(size / 1024).toFixed(2)} KB gz`);
if (over.length > 0) {
  console.error(`Over budget: ${over.map(({ name, budget }) => `${name}.js (at most ${budget / 1024} KB)`).join(", ")}.`);
  process.exitCode = 1;
}
