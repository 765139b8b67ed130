/**
 * `pnpm lint:package`: what a registry would get, looked at by publint (manifest and files) and by "are the types
 * wrong" (what TypeScript resolves), and the workspace by knip (files and dependencies nobody uses).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "./parts/main.ts";
import { run, workspaceBin } from "./parts/process.ts";
import { outcomeOf, runSteps, type Outcome, type Step } from "./parts/steps.ts";
import { packAll, type Tarball } from "./parts/tarballs.ts";

interface Analysis {
  readonly analysis: {
    readonly problems?: readonly {
      readonly kind: string;
      readonly entrypoint?: string;
      readonly resolutionKind?: string;
    }[];
  };
}

/** The packages are ESM only: what require and the resolution of Node 10 make of them is of no account. */
const wrongTypes = async (path: string): Promise<Outcome> => {
  const looked = await run(workspaceBin("attw"), [path, "--profile", "esm-only", "--format", "json"]);
  if (looked.code === 0) return outcomeOf(looked);
  const { analysis } = JSON.parse(looked.stdout) as Analysis;
  const lines = (analysis.problems ?? [])
    .filter(({ resolutionKind }) => resolutionKind !== "node10" && resolutionKind !== "node16-cjs")
    .map(
      ({ entrypoint, kind, resolutionKind }) => `${entrypoint ?? ""}: ${kind} (${resolutionKind ?? "any"})`,
    );
  return { good: false, details: [...new Set(lines)].join("\n") };
};

const looksAt = ({ name, path }: Tarball): readonly Step[] => [
  {
    name: `publint: ${name}`,
    remedy: `correct packages/${name.split("/")[1]}/package.json as the message says`,
    run: async () => outcomeOf(await run(workspaceBin("publint"), ["run", path, "--strict"])),
  },
  {
    name: `types as consumers see them: ${name}`,
    remedy: "npx -y pnpm generate rewrites publishConfig.exports from exports",
    run: () => wrongTypes(path),
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
