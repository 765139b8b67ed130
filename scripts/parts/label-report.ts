/** The figures of an evaluation as text, and the lists of what was missed, found too much, or read differently. */
import {
  type Figures,
  isSameMeasure,
  type Judged,
  type MeasureMark,
  pairMeasures,
  pairVague,
  type Range,
  type Score,
  severityNames,
  unpaired,
} from "./label-score.ts";

/** One sentence with its labels and where it stands. */
export interface JudgedSentence extends Judged {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** Nothing to measure is not a good figure. */
const share = (value: number | null): string => (value === null ? "  —  " : value.toFixed(3));
const row = (
  name: string,
  { precision, recall, f1, found, wanted }: Omit<Figures, "hits">,
  more = "",
): string =>
  `${name.padEnd(26)} P ${share(precision)}  R ${share(recall)}  F1 ${share(f1)}  (${found} found, ${wanted} labelled)${more}`;

/** One line per figure. */
export const scoreLines = (score: Score, dictionary: Figures): readonly string[] => [
  row("vague spans", score.vague),
  ...severityNames.map((name) => row(`  ${name}`, score.vague.bySeverity[name]!)),
  `${"  severity right on hits".padEnd(26)} ${share(score.vague.severityAccuracy)}`,
  row("  32-word dictionary", dictionary),
  row("measures", score.measures),
  row("  by overlap alone", score.measures.overlap),
  row("topics (micro)", score.topic),
  row("blanks", score.blank, `  accuracy ${share(score.blank.accuracy)}`),
  row("stale law", score.staleLaw),
  row("one-sided", score.oneSided, `  accuracy ${share(score.oneSided.accuracy)}`),
];

/** One line per file: F1 of everything. */
export const fileLines = (byFile: readonly (readonly [string, Score])[]): readonly string[] => [
  "sentences  vague  severity  measures  topics  blanks  stale  one-sided  file",
  ...byFile.map(([file, score]) =>
    [
      String(score.sentences).padStart(9),
      share(score.vague.f1),
      share(score.vague.severityAccuracy).padStart(9),
      share(score.measures.f1).padStart(9),
      share(score.topic.f1).padStart(7),
      share(score.blank.f1).padStart(7),
      share(score.staleLaw.f1).padStart(6),
      share(score.oneSided.f1).padStart(10),
      ` ${file}`,
    ].join(" "),
  ),
];

const show = (measure: MeasureMark): string =>
  `${measure.value} ${measure.unit} ${measure.kind}/${measure.role}`;

/** Disagreements by what they are about, each with its words and its sentence. */
export const confusionsOf = (
  judged: readonly JudgedSentence[],
): Readonly<Record<string, readonly string[]>> => {
  const lists: Record<string, string[]> = {};
  const note = (list: string, { file, line, sentence }: JudgedSentence, words: string): void => {
    (lists[list] ??= []).push(`${words}  ← ${sentence}  (${file}, line ${line})`);
  };
  for (const one of judged) {
    const { wanted, found, sentence } = one;
    const words = ({ start, end }: Range): string => `“${sentence.slice(start, end)}”`;
    const vague = pairVague(wanted.vague, found.vague);
    for (const label of unpaired(
      wanted.vague,
      vague.map(([mark]) => mark),
    ))
      note("vague missed", one, `${words(label)} ${label.severity}`);
    for (const span of unpaired(
      found.vague,
      vague.map(([, mark]) => mark),
    ))
      note("vague too much", one, `${words(span)} ${span.severity}`);
    for (const [label, span] of vague)
      if (label.severity !== span.severity)
        note("severity", one, `${words(label)} ${label.severity}, read as ${span.severity}`);
    const measures = pairMeasures(wanted.measures, found.measures);
    for (const label of unpaired(
      wanted.measures,
      measures.map(([mark]) => mark),
    ))
      note("measure missed", one, `${words(label)} ${show(label)}`);
    for (const measure of unpaired(
      found.measures,
      measures.map(([, mark]) => mark),
    ))
      note("measure too much", one, `${words(measure)} ${show(measure)}`);
    for (const [label, measure] of measures)
      if (!isSameMeasure(label, measure))
        note("measure wrong", one, `${words(label)} ${show(label)}, read as ${show(measure)}`);
    if (wanted.topic.toSorted().join() !== found.topic.toSorted().join())
      note("topic", one, `${wanted.topic.join("|")}, read as ${found.topic.join("|")}`);
    if (wanted.blank !== found.blank) note(wanted.blank ? "blank missed" : "blank too much", one, "");
    if (wanted.oneSided !== found.oneSided)
      note(wanted.oneSided ? "one-sided missed" : "one-sided too much", one, "");
    if (wanted.staleLaw.join() !== found.staleLaw.join())
      note("stale law", one, `${wanted.staleLaw.join()}, read as ${found.staleLaw.join()}`);
  }
  return lists;
};
