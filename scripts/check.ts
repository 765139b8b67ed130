/** `pnpm check`: everything that must hold before a commit and can be known without running the product. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { checkBoundaryFixtures } from "./parts/boundary-fixtures.ts";
import { houseViolations } from "./parts/house-rules.ts";
import { allPackages } from "./parts/packages.ts";
import { run, workspaceBin, workspaceRoot } from "./parts/process.ts";
import { outcomeOf, runSteps, type Step } from "./parts/steps.ts";
import { checkTemplate } from "./parts/template-types.ts";
import { typeScript } from "./parts/type-script.ts";

const typesOf = (folder: string): Step => ({
  name: `types: ${folder}`,
  remedy: `npx -y pnpm exec tsc -p ${folder} --noEmit`,
  run: async () => {
    // What did not change since the last check is not checked again.
    const memory = join(
      workspaceRoot,
      "node_modules",
      ".cache",
      "types",
      `${folder.replace(/\W/g, "-")}.json`,
    );
    const settings = ["--noEmit", "--incremental", "--tsBuildInfoFile", memory, "--pretty", "false"];
    return outcomeOf(await run(process.execPath, [typeScript, "-p", folder, ...settings]));
  },
});

const homes = { policy: "packages/rules", widget: "packages/widgets", adapter: "packages/adapters" } as const;

const hasProject = (folder: string): boolean => existsSync(join(workspaceRoot, folder, "tsconfig.json"));

const steps: readonly Step[] = [
  ...allPackages()
    .map(({ folder }) => folder)
    .filter(hasProject)
    .map(typesOf),
  typesOf("."),
  ...(["policy", "widget", "adapter"] as const).map((kind) => ({
    name: `types: what \`pnpm new ${kind}\` makes`,
    remedy: `bring scripts/templates/${kind} up to the package as it is now`,
    run: () => checkTemplate(kind, homes[kind]),
  })),
  {
    name: "format",
    remedy: "npx -y pnpm format",
    run: async () => outcomeOf(await run(workspaceBin("oxfmt"), ["--check", "."])),
  },
  {
    name: "lint",
    remedy: "the messages name the rule; `npx -y pnpm lint --fix` mends what can be mended by itself",
    run: async () =>
      outcomeOf(await run(workspaceBin("oxlint"), ["--disable-nested-config", "--deny-warnings"])),
  },
  {
    name: "house rules (file names, adapter internals, region imports, effect-free closure)",
    remedy: "follow the message at each file",
    run: async () => {
      const violations = houseViolations(workspaceRoot);
      return {
        good: violations.length === 0,
        details: violations.map(({ file, message }) => `${file}: ${message}`).join("\n"),
      };
    },
  },
  {
    name: "boundary fixtures (every rule still bites)",
    remedy: "repair the rule in oxlint.config.ts or scripts/parts/house-rules.ts, not the fixture",
    run: async () => {
      const { problems } = await checkBoundaryFixtures();
      return { good: problems.length === 0, details: problems.join("\n") };
    },
  },
  {
    name: "library calls are described",
    remedy: "say in the doc comment what the message names; `npx -y pnpm api:pages` shows the page",
    run: async () => outcomeOf(await run(process.execPath, ["scripts/api-pages.ts", "--check"])),
  },
  {
    name: "generated files",
    remedy: "npx -y pnpm generate, then read the difference and commit it",
    run: async () => outcomeOf(await run(process.execPath, ["scripts/generate.ts", "--check"])),
  },
];

const begun = performance.now();
const failed = await runSteps(steps, Math.max(2, Math.min(4, availableParallelism())));
const time = ((performance.now() - begun) / 1000).toFixed(1);
if (failed.length > 0) {
  console.log(`\n${failed.length} of ${steps.length} steps failed in ${time} s: ${failed.join(", ")}`);
  process.exitCode = 1;
} else {
  console.log(`\nAll ${steps.length} steps passed in ${time} s.`);
}
