/**
 * `pnpm api:pages`: pages on everything that can be imported from the packages, made by TypeDoc from the doc comments, in
 * `dist/docs`; open its index.html. `--check` writes nothing.
 *
 * HTML made on demand and not Markdown in the repository: what a review has to see of a change, the declarations, stands in
 * `packages/*\/api.md` already, and a thousand derived pages beside their sources would only grow every difference.
 *
 * Fails on a warning of TypeDoc (a link that leads nowhere, a tag nobody knows) and on a library call whose comment does not
 * say what `parts/library-calls.ts` asks for. Types are not checked here: `pnpm check` does.
 */
import { join, relative } from "node:path";
import { Application, OptionDefaults, ReflectionKind, type ProjectReflection } from "typedoc";
import { callProblems } from "./parts/library-calls.ts";
import { main } from "./parts/main.ts";
import { entriesOf, publishedPackages } from "./parts/packages.ts";
import { workspaceRoot } from "./parts/process.ts";

const out = join(workspaceRoot, "dist", "docs");

/** The name under which each entry is imported, by its source file from the root. */
const entries = new Map(
  publishedPackages().flatMap((pack) =>
    entriesOf(pack).map(({ source, subpath }) => [
      `${pack.folder}/${source}`,
      `${pack.manifest.name}${subpath.slice(1)}`,
    ]),
  ),
);

/** A page is called as its entry is imported, not as its file. */
const nameEntries = (project: ProjectReflection): void => {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    const file =
      "sources" in module
        ? (module.sources as readonly { fullFileName: string }[])[0]?.fullFileName
        : undefined;
    const name =
      file === undefined ? undefined : entries.get(relative(workspaceRoot, file).replaceAll("\\", "/"));
    if (name === undefined)
      throw new Error(
        `${module.name} is a page of no entry; look at the entry points in scripts/api-pages.ts.`,
      );
    module.name = name;
  }
};

await main(async () => {
  const begun = performance.now();
  const app = await Application.bootstrap({
    name: "Heyue",
    entryPoints: [...entries.keys()].map((file) => join(workspaceRoot, file)),
    tsconfig: join(workspaceRoot, "tsconfig.docs.json"),
    skipErrorChecking: true,
    basePath: workspaceRoot,
    readme: "none",
    excludeExternals: true,
    excludePrivate: true,
    // Pages are the same on every machine and commit, and lead to the sources of the clone beside them.
    disableGit: true,
    // TypeDoc counts the path from the folder that all entries share.
    sourceLinkTemplate: "../../../packages/{path}#L{line}",
    blockTags: [...OptionDefaults.blockTags, "@units", "@source"],
    validation: { invalidLink: true, rewrittenLink: true, notExported: false, notDocumented: false },
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the sources; its messages stand above.");
  nameEntries(project);
  app.validate(project);
  const problems = callProblems(project);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) console.log(`${problems.length} library calls are not described well enough.`);
  if (!process.argv.includes("--check")) await app.generateDocs(project, out);
  if (app.logger.hasErrors() || app.logger.hasWarnings() || problems.length > 0) return 1;
  console.log(
    `${entries.size} entries, every call described, in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  return 0;
});
