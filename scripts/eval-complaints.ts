/**
 * `pnpm eval:complaints [DIR] [--json]`: how well category, severity and responsible side are suggested, and how well letters
 * about one matter are grouped, against letters that a reader labelled; and how long it takes. Letters stay outside the
 * repository: a folder that is named and missing is an error (exit 2); without one the default folder beside the workspace is
 * taken, and where that is missing the run is skipped with a word (exit 0). Files, method and limits: docs/complaint-text.md.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { groupLetters, suggestComplaint } from "../packages/core/src/text/complaint/complaint.ts";
import { dangers, nearMisses } from "../packages/core/src/text/complaint/severity/danger.fixture.ts";
import {
  type ClusterLabels,
  LabelFault,
  type Labels,
  type Letter,
  readLabels,
} from "./parts/complaint-labels.ts";
import { madeUpLetters } from "./parts/complaint-messages.ts";
import { bCubed, macroF1, nearestCentroid, share } from "./parts/complaint-score.ts";
import { main } from "./parts/main.ts";
import { workspaceRoot } from "./parts/process.ts";

const defaultFolder = join(workspaceRoot, "..", "shared", "data", "complaints");
const usage = "pnpm eval:complaints [DIR] [--json]";

const suggestionFigures = ({ letters, categories }: Labels) => {
  const judged = categories.map((label) => {
    const letter = letters.get(label.id) as Letter;
    return { label, letter, found: suggestComplaint(letter) };
  });
  const first = judged.map(({ label, found }) => ({
    wanted: label.categories[0],
    found: found.categories[0]?.id ?? "none",
  }));
  const classes = first.map(({ wanted }) => wanted);
  const often = [...new Set(classes)].sort(
    (one, other) =>
      classes.filter((name) => name === other).length - classes.filter((name) => name === one).length,
  );
  const centroid = nearestCentroid(
    judged.map(({ letter: { subject = "", text } }) => `${subject}\n${text}`),
    classes,
  );
  const ranked = (of: (at: number) => readonly string[]) => ({
    top1: share(classes.filter((wanted, at) => of(at)[0] === wanted).length, classes.length),
    top3: share(classes.filter((wanted, at) => of(at).slice(0, 3).includes(wanted)).length, classes.length),
    macroF1: macroF1(classes.map((wanted, at) => ({ wanted, found: of(at)[0] ?? "none" }))),
  });
  const severity = judged.map(({ label, found }) => ({ wanted: label.severity, found: found.severity.id }));
  const calm = severity.filter(({ wanted }) => wanted !== "emergency");
  const acute = severity.filter(({ wanted }) => wanted === "emergency");
  return {
    letters: judged.length,
    category: ranked((at) => judged[at]?.found.categories.map(({ id }) => id) ?? []),
    majority: ranked(() => often),
    nearestCentroid: {
      method: "TF-IDF of pairs of characters, leave-one-out",
      ...ranked((at) => centroid[at] ?? []),
    },
    severity: {
      accuracy: share(severity.filter(({ wanted, found }) => wanted === found).length, severity.length),
      emergencies: {
        labelled: acute.length,
        found: acute.filter(({ found }) => found === "emergency").length,
      },
      nonEmergenciesMarkedEmergency: share(
        calm.filter(({ found }) => found === "emergency").length,
        calm.length,
      ),
    },
    responsible: share(
      judged.filter(({ label, found }) => label.responsible === found.responsible.id).length,
      judged.length,
    ),
  };
};

const dangerFigures = () => {
  const emergencies = (texts: readonly string[]): number =>
    texts.filter((text) => suggestComplaint({ text }).severity.id === "emergency").length;
  return {
    dangers: { messages: dangers.length, markedEmergency: emergencies(dangers) },
    nearMisses: { messages: nearMisses.length, markedEmergency: emergencies(nearMisses) },
  };
};

const groupFigures = (whole: readonly Letter[], { clusters, hardNegatives }: ClusterLabels) => {
  const groupings = groupLetters(whole);
  const found = new Map(whole.map(({ id }, at) => [id, groupings[at]?.group ?? null]));
  const groupOf = (id: string): string => String(found.get(id) ?? `alone ${id}`);
  const clusterOf = new Map(clusters.flatMap((ids, at) => ids.map((id) => [id, `cluster ${at}`] as const)));
  const wantedOf = (id: string): string => clusterOf.get(id) ?? `alone ${id}`;
  const labelled = [...new Set([...clusterOf.keys(), ...hardNegatives.flat()])].filter((id) => found.has(id));
  const apart = hardNegatives.filter((ids) => ids.every((id) => found.has(id)));
  const grouped = [...found].filter(([, group]) => group !== null);
  const sizes = new Map<number, number>();
  for (const [, group] of grouped) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return {
    letters: whole.length,
    bCubed: bCubed(labelled, wantedOf, groupOf),
    bCubedOfClusteredOnly: bCubed(
      labelled.filter((id) => clusterOf.has(id)),
      wantedOf,
      groupOf,
    ),
    hardNegatives: {
      pairs: apart.length,
      keptApart: share(apart.filter(([one, other]) => groupOf(one) !== groupOf(other)).length, apart.length),
    },
    groups: sizes.size,
    largest: Math.max(0, ...sizes.values()),
    shareGrouped: share(grouped.length, whole.length),
  };
};

const [few, many] = [1_000, 10_000];
const seed = 20_240_601;

const timeFigures = () => {
  const time = (count: number, work: (letters: ReturnType<typeof madeUpLetters>) => void): number => {
    const letters = madeUpLetters(count, seed, count / 20);
    const start = performance.now();
    work(letters);
    return performance.now() - start;
  };
  const of = (work: (letters: ReturnType<typeof madeUpLetters>) => void) => {
    time(few, work); // Warm: the first run pays for compiling.
    const [small, large] = [time(few, work), time(many, work)];
    return { [`ms${few}`]: Math.round(small), [`ms${many}`]: Math.round(large), ratio: large / small };
  };
  return {
    seed,
    suggest: of((letters) => letters.forEach((letter) => suggestComplaint(letter))),
    group: of((letters) => groupLetters(letters)),
  };
};

const readArguments = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  } catch (error) {
    throw new LabelFault(`${(error as Error).message}\n${usage}`);
  }
};

const run = (): void => {
  const { positionals, values } = readArguments();
  if (positionals.length > 1) throw new LabelFault(usage);
  const folder = positionals[0] === undefined ? defaultFolder : resolve(positionals[0]);
  if (positionals[0] === undefined && !existsSync(folder)) {
    console.error(
      `Skipped: there are no letters at the default path (${folder}); name a folder to evaluate.`,
    );
    return;
  }
  const labels = readLabels(folder);
  const figures = {
    suggestions: labels.categories.length === 0 ? null : suggestionFigures(labels),
    danger: dangerFigures(),
    recurrence: labels.clusters === undefined ? null : groupFigures(labels.whole, labels.clusters),
    time: timeFigures(),
  };
  console.log(JSON.stringify(figures, null, values.json ? undefined : 2));
};

await main(async () => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof LabelFault)) throw error;
    console.error(error.message);
    return 2;
  }
});
