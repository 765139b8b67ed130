/**
 * `pnpm consumer`: packs every package, installs the tarballs into a project outside the workspace that depends on
 * nothing else, type-checks it with its own strict settings, runs it, and follows the declarations of the entries that
 * promise to need no effect. There, too, a stranger's policy package is made, tested and billed with.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { declarationOf, unwantedImports } from "./parts/declaration-closure.ts";
import { main } from "./parts/main.ts";
import { outsidePolicy } from "./parts/outside-policy.ts";
import { run, workspaceRoot } from "./parts/process.ts";
import { outcomeOf, runSteps } from "./parts/steps.ts";
import { packAll, type Tarball } from "./parts/tarballs.ts";

const effectFree = [
  ["@heyue/core", "."],
  ["@heyue/adapters", "./memory"],
] as const;

const install = async (project: string, tarballs: readonly Tarball[]): Promise<void> => {
  const files = Object.fromEntries(tarballs.map(({ name, path }) => [name, `file:${path}`]));
  const manifest = { name: "heyue-consumer", private: true, type: "module", dependencies: files };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest, null, 2));
  // The packages name each other by version; here they all come from the tarballs.
  const overrides = Object.entries(files).map(([name, file]) => `  "${name}": "${file}"`);
  writeFileSync(join(project, "pnpm-workspace.yaml"), ["overrides:", ...overrides, ""].join("\n"));
  const installed = await run("pnpm", ["install", "--prefer-offline", "--ignore-scripts"], { cwd: project });
  if (installed.code !== 0)
    throw new Error(`The tarballs do not install:\n${installed.stdout}${installed.stderr}`);
};

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-consumer-"));
  const project = join(folder, "project");
  try {
    cpSync(join(workspaceRoot, "scripts", "fixtures", "consumer"), project, { recursive: true });
    const packed = await runSteps(
      [
        {
          name: "pack and install the tarballs outside the workspace",
          remedy: "npx -y pnpm build, then npx -y pnpm lint:package",
          run: async () => {
            await install(project, await packAll(join(folder, "tarballs")));
            return { good: true, details: "" };
          },
        },
      ],
      1,
    );
    if (packed.length > 0) return 1;
    const failed = await runSteps(
      [
        {
          name: "type check with the consumer's own strict settings (skipLibCheck off)",
          remedy: "a public declaration needs something the consumer has not: see the file it names",
          run: async () =>
            outcomeOf(
              await run(process.execPath, [
                join(workspaceRoot, "node_modules/typescript/bin/tsc"),
                "-p",
                project,
              ]),
            ),
        },
        {
          name: "run: one complaint from filing to closing",
          remedy: "the program is scripts/fixtures/consumer/src/complaint.ts",
          run: async () => {
            const ran = await run(process.execPath, [join(project, "built", "complaint.js")], {
              cwd: project,
            });
            const closed = ran.stdout.trim().endsWith("closed");
            return { good: ran.code === 0 && closed, details: `${ran.stdout}${ran.stderr}`.trim() };
          },
        },
        {
          name: "a policy package of an outsider: made, of level A, loaded by name, pinned, asked, billed",
          remedy: "npx -y pnpm -s heyue policy new x --code 370800 --out ../x, then policy test ../x",
          run: () => outsidePolicy(project),
        },
        ...effectFree.map(([name, subpath]) => ({
          name: `no effect in the declarations of ${name}${subpath.slice(1)}`,
          remedy: "give the public type its own interface in a file that imports no schema",
          run: async () => {
            const entry = declarationOf(realpathSync(join(project, "node_modules", name)), subpath);
            if (entry === undefined) throw new Error(`${name} publishes no declarations for ${subpath}`);
            const found = unwantedImports(entry, /^effect(\/|$)/, /^@heyue\//);
            const details = found.map(({ specifier, way }) => `${specifier}: ${way.join(" -> ")}`).join("\n");
            return { good: found.length === 0, details };
          },
        })),
      ],
      1,
    );
    return failed.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
