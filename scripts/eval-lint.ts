/**
 * `pnpm eval:lint [LABELS.jsonl] [--texts DIR] [--json] [--confusions N]`: how well vague wording, measures, topics, blanks, repealed laws
 * and one-sided terms are read in real contracts, against sentences that a reader labelled. Labels and texts stay outside the
 * repository: a path that is named and missing is an error (exit 2); without one the default paths beside the workspace are taken,
 * and where they are missing the run is skipped with a word (exit 0).
 *
 * Each line of LABELS.jsonl is one sentence, in one of two forms. With its text:
 *   {"file", "start", "end", "sentence", "vague": [{"span", "severity"}], "measures": [{"text", "kind", "value", "unit", "role"}],
 *    "topic": [...], "blank", "staleLaw": ["《…》"], "oneSided"}
 * By offset, without any text; all offsets, those inside the sentence too, are UTF-16 units of the file:
 *   {"file", "start", "end", "vague": [{"start", "end", "severity"}], "measures": [{"start", "end", "kind", "value", "unit", "role"}],
 *    "topic": [...], "blank", "staleLaw": [{"start", "end"}], "oneSided"}
 * `file` is a path below the texts. A line with `sentence` may leave out the file and give `context`, or neither. What is measured
 * and how labels are made: docs/lint-evaluation.md.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createLabeller, type Labeller, labelSentence } from "../packages/core/src/text/label/label.ts";
import { type LabelLine, LabelFault, labelsOf, readLabelLines } from "./parts/label-lines.ts";
import { confusionsOf, fileLines, type JudgedSentence, scoreLines } from "./parts/label-report.ts";
import { figuresOf, pairVague, scoreOf, sumOf } from "./parts/label-score.ts";
import { main } from "./parts/main.ts";
import { workspaceRoot } from "./parts/process.ts";
import { dictionarySpans } from "./parts/vague-dictionary.ts";

const outside = join(workspaceRoot, "..", "shared", "data");
const defaultLabels = join(outside, "lint", "labelled.jsonl");
const defaultTexts = join(outside, "contracts");

interface Text {
  readonly text: string;
  readonly labeller: Labeller;
}

/** Looks up texts below a folder, each read once; what is not there is a fault, unless the folder is the default one and missing. */
const createTexts = (folder: string, isNamed: boolean): ((file: string) => Text | undefined) => {
  const known = new Map<string, Text | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const path = join(folder, file);
      const isThere = existsSync(path) && statSync(path).isFile();
      if (!isThere && (isNamed || existsSync(folder)))
        throw new LabelFault(`There is no text ${path}; --texts DIR names the folder.`);
      const text = isThere ? readFileSync(path, "utf8") : "";
      known.set(file, isThere ? { text, labeller: createLabeller(text) } : undefined);
    }
    return known.get(file);
  };
};

/** Reads every line and labels it; `differing` are lines whose offsets do not give their sentence. */
const judge = (lines: readonly LabelLine[], texts: (file: string) => Text | undefined, name: string) => {
  const judged: JudgedSentence[] = [];
  const differing: LabelLine[] = [];
  const alone: LabelLine[] = [];
  for (const line of lines) {
    const { file, start, end, context } = line;
    const text = file === undefined ? undefined : texts(file);
    const isPlaced = text !== undefined && start !== undefined && end !== undefined;
    const slice = isPlaced ? text.text.slice(start, end) : undefined;
    const sentence = line.sentence ?? slice;
    if (sentence === undefined || sentence === "")
      throw new LabelFault(`${name}, line ${line.line}: ${file} has no text at ${start}–${end}.`);
    const isSame = isPlaced && slice === sentence;
    if (isPlaced && !isSame) differing.push(line);
    if (text === undefined && context === undefined) alone.push(line);
    const found = isSame ? text.labeller.at(start, end) : labelSentence(sentence, text?.text ?? context);
    judged.push({
      file: file ?? "(no file)",
      line: line.line,
      sentence,
      wanted: labelsOf(line, sentence, start ?? 0, name),
      found,
    });
  }
  return { judged, differing, alone };
};

const evaluate = (labels: string, texts: string, isTextsNamed: boolean) => {
  const name = basename(labels);
  const lines = readLabelLines(readFileSync(labels, "utf8"), name);
  if (lines.length === 0) throw new LabelFault(`${labels} holds no labels.`);
  const { judged, differing, alone } = judge(lines, createTexts(texts, isTextsNamed), name);
  const dictionary = figuresOf(
    sumOf(
      judged.map(({ wanted, sentence }) => {
        const spans = dictionarySpans(sentence);
        return {
          hits: pairVague(wanted.vague, spans).length,
          found: spans.length,
          wanted: wanted.vague.length,
        };
      }),
    ),
  );
  const files = [...new Set(judged.map(({ file }) => file))];
  const byFile = files.map((file) => [file, scoreOf(judged.filter((one) => one.file === file))] as const);
  return { judged, differing, alone, dictionary, byFile, score: scoreOf(judged) };
};

const usage = "pnpm eval:lint [LABELS.jsonl] [--texts DIR] [--json] [--confusions N]";

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        texts: { type: "string" },
        json: { type: "boolean", default: false },
        confusions: { type: "string", default: "0" },
      },
    });
  } catch (error) {
    throw new LabelFault(`${(error as Error).message}\n${usage}`);
  }
};

const run = (): void => {
  const { positionals, values } = readArguments();
  const most = Number(values.confusions);
  if (positionals.length > 1 || !Number.isInteger(most) || most < 0) throw new LabelFault(usage);
  const labels = positionals[0] === undefined ? defaultLabels : resolve(positionals[0]);
  const texts = values.texts === undefined ? defaultTexts : resolve(values.texts);
  if (!existsSync(labels)) {
    if (positionals[0] !== undefined) throw new LabelFault(`There is no file ${labels}.`);
    console.error(`Skipped: there are no labels at the default path (${labels}); name a file to evaluate.`);
    return;
  }
  if (values.texts !== undefined && !existsSync(texts)) throw new LabelFault(`There is no folder ${texts}.`);
  const { judged, differing, alone, dictionary, byFile, score } = evaluate(
    labels,
    texts,
    values.texts !== undefined,
  );
  const confusions = confusionsOf(judged);
  for (const { file, line, start, end } of differing)
    console.error(
      `${file} differs from line ${line}: its text at ${start}–${end} is not the sentence; it was looked for elsewhere.`,
    );
  if (alone.length > 0) console.error(`${alone.length} sentences were read without the text around them.`);
  if (values.json) {
    const shown = Object.fromEntries(
      Object.entries(confusions).map(([list, all]) => [list, all.slice(0, most)]),
    );
    const differingLines = differing.map(({ line }) => line);
    console.log(
      JSON.stringify({
        labels: basename(labels),
        ...score,
        dictionary,
        files: Object.fromEntries(byFile),
        differing: differingLines,
        alone: alone.length,
        ...(most === 0 ? {} : { confusions: shown }),
      }),
    );
    return;
  }
  console.log(
    [`${judged.length} sentences`, ...scoreLines(score, dictionary), "", ...fileLines(byFile)].join("\n"),
  );
  for (const [list, all] of Object.entries(confusions))
    if (most > 0)
      console.log(
        [`\n${list} (${all.length})`, ...all.slice(0, most).map((entry) => `  ${entry}`)].join("\n"),
      );
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
