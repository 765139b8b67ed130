/**
 * `pnpm lint:package`: what a registry would get, looked at by publint (manifest and files) and by "are the types
 * wrong" (what TypeScript resolves), and the workspace by knip (files and dependencies nobody uses).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "./parts/main.ts";
import { run, workspaceBin } from "./parts/process.ts";
import { outcomeOf, runSteps, type Step } from "./parts/steps.ts";
import { packAll, type Tarball } from "./parts/tarballs.ts";

const looksAt = ({ name, path }: Tarball): readonly Step[] => [
  {
    name: `publint: ${name}`,
    remedy: `correct packages/${name.split("/")[1]}/package.json as the message says`,
    run: async () => outcomeOf(await run(workspaceBin("publint"), ["run", path, "--strict"])),
  },
  {
    name: `types as consumers see them: ${name}`,
    remedy: "npx -y pnpm generate rewrites publishConfig.exports from exports",
    run: async () =>
      outcomeOf(
        await run(workspaceBin("attw"), [path, "--profile", "esm-only", "--no-emoji", "--format", "ascii"]),
      ),
  },
];

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-pack-"));
  try {
    const tarballs = await packAll(folder);
    const failed = await runSteps(
      [
        ...tarballs.flatMap(looksAt),
        {
          name: "knip: unused files and dependencies",
          remedy: "delete what is listed, or name it in knip.json with the reason",
          run: async () => outcomeOf(await run(workspaceBin("knip"), ["--no-progress"])),
        },
      ],
      2,
    );
    return failed.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
