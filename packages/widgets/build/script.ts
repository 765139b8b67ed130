import { join, resolve } from "node:path";
import { minify } from "terser";
import { build } from "vite";
import type { InlineConfig, Plugin, Rollup } from "vite";
import { litTrim } from "./lit-trim.ts";
import { minifyTemplates } from "./minify-templates.ts";

/** Folder of the package. */
export const root = resolve(import.meta.dirname, "..");

const templatePlugin: Plugin = {
  name: "minify-templates",
  transform: (code, id) =>
    id.startsWith(join(root, "src")) ? { code: minifyTemplates(code), map: null } : null,
};

/** Settings every build shares. */
export const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: "error",
  publicDir: false,
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [templatePlugin],
};

/** Members of Lit that nobody outside a script reaches. */
const litMembers =
  "addController|addInitializer|createProperty|createRenderRoot|converter|creationScope|elementStyles|enableUpdating|endNode|finalize|finalizeStyles|firstUpdated|fromAttribute|getPropertyDescriptor|getPropertyOptions|getUpdateComplete|hasChanged|hasUpdated|hostConnected|hostDisconnected|hostUpdate|hostUpdated|isUpdatePending|noAccessor|performUpdate|removeController|renderBefore|renderOptions|scheduleUpdate|setConnected|shadowRootOptions|shouldUpdate|startNode|styleSheet|toAttribute|updated|useDefault|willUpdate|wrapped";

/** Our private custom properties (`--_name`) get names of one or two letters, the same in all styles of a script. */
const shortenProperties = (code: string): string => {
  const names = new Map<string, string>();
  return code.replace(/--_[a-z-]+/g, (name) => {
    const short = names.get(name) ?? `--_${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
};

/**
 * A self-contained classic script (ES2019, Lit inside) that runs the given code, whose imports are relative to
 * `src`. It exports nothing, so no global is left behind. Private members (`_name`) get short names.
 */
export const script = async (code: string): Promise<string> => {
  const entry = join(root, "src/script-entry.js");
  const built = (await build({
    ...shared,
    plugins: [
      templatePlugin,
      litTrim,
      {
        name: "script-entry",
        resolveId: (id) => (id === "script-entry" ? entry : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      write: false,
      target: "es2019",
      minify: true,
      modulePreload: false,
      rollupOptions: { input: "script-entry", output: { format: "iife" } },
    },
  })) as Rollup.RollupOutput;
  const shortened = await minify(built.output[0].code, {
    ecma: 2019,
    toplevel: true,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, keep_fargs: false },
    mangle: { properties: { regex: new RegExp(`^(_[a-z]\\w*|_\\$\\w+|${litMembers})$`) } },
  });
  if (!shortened.code)
    throw new Error(
      "The minifier gave nothing back. Run it without mangling to see which file it stumbles over.",
    );
  return shortenProperties(shortened.code);
};
