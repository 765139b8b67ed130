/**
 * Lint rules of the whole workspace. The boundaries between packages are described in docs/architecture.md;
 * every one of them has a file under scripts/fixtures/boundaries that must fail (`pnpm check` proves that it does).
 *
 * oxlint replaces a rule's options when a later override names the same rule, so each folder's override below
 * carries its complete list.
 */

interface Restriction {
  readonly name?: string;
  readonly group?: readonly string[];
  readonly message: string;
  readonly allowTypeImports?: boolean;
}

const see = "See docs/architecture.md.";
const boundary = (rule: string, text: string): string => `[${rule}] ${text} ${see}`;

const effectBarrel: Restriction = {
  name: "effect",
  message: boundary(
    "effect-by-subpath",
    'Import by subpath, `import * as Schema from "effect/Schema"`: the barrel makes every browser bundle four times larger.',
  ),
};

const importsOf = (...patterns: readonly Restriction[]) =>
  ["error", { paths: [effectBarrel], patterns }] as const;

const adapters: readonly string[] = ["@heyue/adapters", "@heyue/adapters/**"];
const rules: readonly string[] = ["@heyue/rules", "@heyue/rules/**"];
const widgets: readonly string[] = ["@heyue/widgets", "@heyue/widgets/**"];
const node: readonly string[] = ["node:*"];
const effect: readonly string[] = ["effect/**"];

const coreImports: Restriction = {
  group: [...adapters, ...rules, ...widgets],
  message: boundary("core-imports", "Core imports no other package of Heyue: the others depend on it."),
};
const coreNode: Restriction = {
  group: node,
  message: boundary("core-pure", "Core does no I/O; take what you need through a port."),
};
const coreRings: Restriction = {
  group: [
    "effect/Effect",
    "effect/Layer",
    "effect/Context",
    "effect/Stream",
    "effect/ManagedRuntime",
    "effect/Runtime",
  ],
  message: boundary(
    "core-rings",
    "Decisions and kernel are plain functions; effects live in ports and application.",
  ),
};
const effectFree: Restriction = {
  group: effect,
  message: boundary("effect-free", "text and evidence run in browsers without effect; use plain TypeScript."),
};
const rulesImports: Restriction = {
  group: [...adapters, ...widgets, ...node, ...effect],
  message: boundary("rules-imports", "Rules import only @heyue/core: law is data, without I/O."),
};
const verifierImports: Restriction = {
  group: [
    "**/engine/**",
    "**/explain/**",
    "**/kit/**",
    "**/regions/**",
    "**/calendars/**",
    "@heyue/core",
    "@heyue/core/*",
    "@heyue/core/**",
    "!@heyue/core/kernel/canonical-json",
  ],
  allowTypeImports: true,
  message: boundary(
    "verifier-alone",
    "The verifier shares no code with the engine, so that one mistake does not hide in both: take types, and canonical JSON for digests.",
  ),
};
const verifierTypes: Restriction = {
  group: ["../format/**", "**/format/**"],
  allowTypeImports: true,
  message: boundary("verifier-alone", "Of the format the verifier takes only types (`import type`)."),
};
const widgetsImports: Restriction = {
  group: [...adapters, ...rules, ...node, ...effect],
  message: boundary("widgets-imports", "Widgets import lit and types of core, nothing else."),
};
const widgetsTypes: Restriction = {
  group: ["@heyue/core", "@heyue/core/*", "@heyue/core/*/*", "!@heyue/core/text", "!@heyue/core/evidence"],
  allowTypeImports: true,
  message: boundary(
    "widgets-types-only",
    "Take only types of core (`import type`); at run time only @heyue/core/text and @heyue/core/evidence are light enough.",
  ),
};
const adaptersImports: Restriction = {
  group: widgets,
  message: boundary("adapters-imports", "Adapters do not know the widgets; the host page joins the two."),
};
const demoEntries: Restriction = {
  group: ["**/packages/**", "@heyue/*/src/**", "@heyue/*/internal/**"],
  message: boundary(
    "demo-public-entries",
    "The demo is a host like any other: import public entries by package name.",
  ),
};

const globalsOf = (...names: readonly string[]) =>
  [
    "error",
    ...names.map((name) => ({
      name,
      message: boundary(
        "core-pure",
        `\`${name}\` is not pure; time, ids, randomness and I/O come in as data or ports.`,
      ),
    })),
  ] as const;

const impure = [
  "Date", "crypto", "fetch", "process", "performance", "console",
  "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame",
  "document", "window", "navigator", "localStorage", "sessionStorage", "indexedDB", "location", "history",
  "globalThis", "XMLHttpRequest", "WebSocket", "EventSource", "Buffer", "require",
] as const; // prettier-ignore

const random = [
  "error",
  {
    object: "Math",
    property: "random",
    message: boundary("core-pure", "Randomness is an input; take it through the id generator port."),
  },
] as const;

const production = (folder: string) => ({
  files: [`**/${folder}/**/*.ts`],
  excludeFiles: ["**/*.test.ts", "**/*.fixture.ts"],
});
const tests = (folder: string) => ({ files: [`**/${folder}/**/*.test.ts`] });

export default {
  $schema: "./node_modules/oxlint/configuration_schema.json",
  plugins: ["typescript", "import", "unicorn", "oxc", "promise"],
  categories: { correctness: "error", suspicious: "off" },
  env: { builtin: true, es2024: true },
  ignorePatterns: ["**/dist/**", "**/node_modules/**", "**/*.generated.ts", "scripts/fixtures/**"],
  rules: {
    "no-restricted-imports": importsOf(),
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "import/no-self-import": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "off",
    "typescript/ban-ts-comment": "error",
    "no-var": "error",
    "prefer-const": "error",
    eqeqeq: "error",
    "no-debugger": "error",
    "no-eval": "error",
    "no-unused-vars": [
      "error",
      { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
    ],
    "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    "unicorn/no-empty-file": "error",
  },
  overrides: [
    {
      ...production("packages/core/src"),
      rules: {
        "no-restricted-imports": importsOf(coreImports, coreNode),
        "no-restricted-globals": globalsOf(...impure),
        "no-restricted-properties": random,
      },
    },
    {
      ...production("packages/core/src/{kernel,contract,standard,complaint,communication}"),
      rules: { "no-restricted-imports": importsOf(coreImports, coreNode, coreRings) },
    },
    {
      ...production("packages/core/src/{text,evidence}"),
      rules: { "no-restricted-imports": importsOf(coreImports, coreNode, effectFree) },
    },
    { ...tests("packages/core/src"), rules: { "no-restricted-imports": importsOf(coreImports) } },
    {
      ...production("packages/rules/src"),
      rules: {
        "no-restricted-imports": importsOf(rulesImports),
        "no-restricted-globals": globalsOf(...impure),
        "no-restricted-properties": random,
      },
    },
    {
      // `then` is a key of the policy format; nothing there is ever awaited.
      files: ["**/packages/rules/src/**/*.ts"],
      rules: { "unicorn/no-thenable": "off" },
    },
    {
      ...production("packages/rules/src/verify"),
      rules: { "no-restricted-imports": importsOf(rulesImports, verifierImports, verifierTypes) },
    },
    {
      ...tests("packages/rules/src"),
      rules: { "no-restricted-imports": importsOf({ ...rulesImports, group: [...adapters, ...widgets] }) },
    },
    {
      ...production("packages/widgets/src"),
      rules: { "no-restricted-imports": importsOf(widgetsImports, widgetsTypes) },
    },
    {
      ...tests("packages/widgets/src"),
      rules: { "no-restricted-imports": importsOf({ ...widgetsImports, group: [...adapters, ...effect] }) },
    },
    {
      files: ["**/packages/adapters/src/**/*.ts"],
      rules: { "no-restricted-imports": importsOf(adaptersImports) },
    },
    { files: ["**/apps/demo/**/*.ts"], rules: { "no-restricted-imports": importsOf(demoEntries) } },
    {
      // Scripts of a portal as its vendor wrote them: they run as they stand in the oldest browser it serves.
      files: ["**/apps/demo/portal/**/*.js"],
      rules: { "no-var": "off", "prefer-const": "off" },
    },
    {
      files: ["**/*.test.ts"],
      rules: { "max-lines": ["error", { max: 600, skipBlankLines: true, skipComments: true }] },
    },
    {
      // Tools that load a module by its path want its default export.
      // A policy file is a document: what it exports by default is the policy.
      files: ["**/*.config.ts", "scripts/parts/count-reporter.ts", "packages/rules/src/regions/*/policy.ts"],
      rules: { "import/no-default-export": "off" },
    },
  ],
};
