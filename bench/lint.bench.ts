/**
 * A tender of 130,000 characters read and linted on one thread, beside a plain scan with the dictionary of the evaluation and beside
 * textlint's kernel with one trivial rule on the same text; and the same at one, two, four and eight times the length. Ends with 3
 * when it takes 300 ms or more, or when eight times the text takes more than twelve times as long. `--quick` runs fewer rounds and
 * does not write the results.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { TextlintKernel } from "@textlint/kernel";
import textPluginModule from "@textlint/textlint-plugin-text";
import { lintReading } from "../packages/core/src/text/lint/linter.ts";
import { readContract } from "../packages/core/src/text/reader/reader.ts";
import { main } from "../scripts/parts/main.ts";
import { run, workspaceRoot } from "../scripts/parts/process.ts";
import { dictionarySpans } from "../scripts/parts/vague-dictionary.ts";
import { median } from "./parts/rounds.ts";
import { tenderText } from "./parts/tender.ts";

const length = 130_000;
const limit = 300;
const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 3 : 11;

const kernel = new TextlintKernel();
/** The plugin is CommonJS; what it exports stands one level deeper. */
const textPlugin =
  (textPluginModule as unknown as { readonly default?: unknown }).default ?? textPluginModule;

/** Finds one word in every text node: as little as a rule can do. */
const trivialRule = (context: {
  readonly Syntax: { readonly Str: string };
  readonly RuleError: new (message: string, options: { readonly index: number }) => object;
  readonly report: (node: unknown, error: object) => void;
  readonly getSource: (node: unknown) => string;
}) => ({
  [context.Syntax.Str]: (node: unknown) => {
    const index = context.getSource(node).indexOf("及时");
    if (index >= 0) context.report(node, new context.RuleError("及时", { index }));
  },
});

interface Way {
  readonly name: string;
  readonly work: (text: string) => number | Promise<number>;
}

const ways: readonly Way[] = [
  { name: "read and lint", work: (text) => lintReading(readContract(text), {}).length },
  { name: "read alone", work: (text) => readContract(text).sentences.length },
  { name: "plain scan with a dictionary", work: (text) => dictionarySpans(text).length },
  {
    name: "textlint kernel, one trivial rule",
    work: async (text) => {
      const { messages } = await kernel.lintText(text, {
        ext: ".txt",
        plugins: [{ pluginId: "text", plugin: textPlugin as never }],
        rules: [{ ruleId: "trivial", rule: trivialRule as never }],
      });
      return messages.length;
    },
  },
];

const timesOf = async (text: string, some: readonly Way[], count: number): Promise<Map<string, number[]>> => {
  const times = new Map<string, number[]>(some.map(({ name }) => [name, []]));
  for (let round = 0; round <= count; round += 1) {
    for (const { name, work } of round % 2 === 0 ? some : some.toReversed()) {
      const start = performance.now();
      await work(text);
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return times;
};

await main(async () => {
  const text = tenderText(length);
  // What a command line sees: the first run of a process.
  const begun = performance.now();
  const found = lintReading(readContract(text), {}).length;
  const first = performance.now() - begun;
  const times = await timesOf(text, ways, rounds);
  const of = (name: string): number => median(times.get(name) ?? []);
  const whole = of("read and lint");
  const growth: { readonly factor: number; readonly time: number }[] = [];
  for (const factor of [1, 2, 4, 8]) {
    const longer = tenderText(length * factor);
    const grown = await timesOf(longer, ways.slice(0, 1), Math.max(3, Math.floor(rounds / factor)));
    growth.push({ factor, time: median(grown.get("read and lint") ?? []) });
  }
  const commit = (await run("git", ["rev-parse", "--short", "HEAD"], { cwd: workspaceRoot })).stdout.trim();
  const once = growth[0]?.time ?? Number.NaN;
  const lines = [
    "# Reading and linting a tender",
    "",
    "Made by `pnpm bench lint`; the figures compare ways on one machine, they say nothing about another.",
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "unknown"}, after commit ${commit}, load of the machine ${loadavg()[0]?.toFixed(1)}. ${rounds} rounds, the ways in turn, one thread.`,
    `A text of ${length} characters of our own writing; ${found} findings. The first run of the process took ${first.toFixed(0)} ms.`,
    "",
    "| way | ms, median | range | to reading and linting |",
    "|---|---|---|---|",
    ...ways.map(({ name }) => {
      const values = times.get(name) ?? [];
      return `| ${name} | ${of(name).toFixed(1)} | ${Math.min(...values).toFixed(1)}-${Math.max(...values).toFixed(1)} | ${(of(name) / whole).toFixed(3)} |`;
    }),
    "",
    "| length | ms, median | to one length | for each length |",
    "|---|---|---|---|",
    ...growth.map(
      ({ factor, time }) =>
        `| ${factor}x | ${time.toFixed(0)} | ${(time / once).toFixed(2)} | ${(time / once / factor).toFixed(2)} |`,
    ),
    "",
    `Limits: ${limit} ms for one length; twelve times as long for eight lengths.`,
    "",
  ].join("\n");
  console.log(lines);
  if (!isQuick) writeFileSync(join(workspaceRoot, "bench/results/lint.md"), lines);
  const eight = growth.at(-1)?.time ?? Number.NaN;
  return whole < limit && eight / once <= 12 ? 0 : 3;
});
