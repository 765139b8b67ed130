/** Packs the published packages as a registry would get them. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages } from "./packages.ts";
import { run, workspaceRoot } from "./process.ts";
import { build } from "./turbo.ts";

/** A packed package: its name and the path of its tarball. */
export interface Tarball {
  readonly name: string;
  readonly path: string;
}

/** Builds and packs every published package into a folder. */
export const packAll = async (folder: string): Promise<readonly Tarball[]> => {
  await build("--filter=./packages/*");
  return Promise.all(
    publishedPackages().map(async ({ folder: source, manifest }) => {
      const target = join(folder, manifest.name.replace(/^@/, "").replace("/", "-"));
      mkdirSync(target, { recursive: true });
      const packed = await run("pnpm", ["pack", "--pack-destination", target], {
        cwd: join(workspaceRoot, source),
      });
      const file = readdirSync(target).find((name) => name.endsWith(".tgz"));
      if (packed.code !== 0 || file === undefined) {
        throw new Error(`${manifest.name} could not be packed:\n${packed.stdout}${packed.stderr}`);
      }
      return { name: manifest.name, path: join(target, file) };
    }),
  );
};
