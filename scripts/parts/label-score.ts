/** How well labels that a program gives to sentences agree with labels that a reader gave: counts and figures, no files. */

export interface Range {
  readonly start: number;
  readonly end: number;
}
export interface VagueMark extends Range {
  readonly severity: string;
}
export interface MeasureMark extends Range {
  readonly kind: string;
  readonly value: string;
  readonly unit: string;
  readonly role: string;
}

/** The labels of one sentence; offsets are those of the sentence. */
export interface Labels {
  readonly vague: readonly VagueMark[];
  readonly measures: readonly MeasureMark[];
  readonly topic: readonly string[];
  readonly blank: boolean;
  readonly staleLaw: readonly string[];
  readonly oneSided: boolean;
}

/** Hits among what was found and among what was to be found. */
export interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly wanted: number;
}
export interface Figures extends Counts {
  /** `null` where nothing was found. */
  readonly precision: number | null;
  /** `null` where nothing was to be found. */
  readonly recall: number | null;
  /** `null` where neither was: such labels prove nothing. */
  readonly f1: number | null;
}

/** Precision, recall and F1 of counts. */
export const figuresOf = ({ hits, found, wanted }: Counts): Figures => ({
  hits,
  found,
  wanted,
  precision: found === 0 ? null : hits / found,
  recall: wanted === 0 ? null : hits / wanted,
  f1: found + wanted === 0 ? null : (2 * hits) / (found + wanted),
});

/** Adds up counts. */
export const sumOf = (all: readonly Counts[]): Counts => ({
  hits: all.reduce((sum, { hits }) => sum + hits, 0),
  found: all.reduce((sum, { found }) => sum + found, 0),
  wanted: all.reduce((sum, { wanted }) => sum + wanted, 0),
});

const overlap = (one: Range, other: Range): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** Pairs each wanted mark with the best free one found; `fits` gives 0 for no pair and more for a better one. */
const pairs = <Mark extends Range>(
  wanted: readonly Mark[],
  found: readonly Mark[],
  fits: (wanted: Mark, found: Mark) => number,
): readonly (readonly [Mark, Mark])[] => {
  const candidates = wanted.flatMap((mark) =>
    found.map((other) => ({ mark, other, fit: fits(mark, other) })).filter(({ fit }) => fit > 0),
  );
  candidates.sort((one, other) => other.fit - one.fit);
  const taken = new Set<Mark>();
  const paired: (readonly [Mark, Mark])[] = [];
  for (const { mark, other } of candidates) {
    if (taken.has(mark) || taken.has(other)) continue;
    taken.add(mark);
    taken.add(other);
    paired.push([mark, other]);
  }
  return paired;
};

/** A vague span found is a hit when it overlaps a label and is no longer than twice it or eight characters. */
export const pairVague = (
  wanted: readonly VagueMark[],
  found: readonly VagueMark[],
): readonly (readonly [VagueMark, VagueMark])[] =>
  pairs(wanted, found, (label, span) =>
    span.end - span.start <= Math.max(8, 2 * (label.end - label.start)) ? overlap(label, span) : 0,
  );

/** Whether value, unit and role are as labelled. */
export const isSameMeasure = (one: MeasureMark, other: MeasureMark): boolean =>
  one.value === other.value && one.unit === other.unit && one.role === other.role;

/** Measures pair by overlap; one that is right goes before one that is not. */
export const pairMeasures = (
  wanted: readonly MeasureMark[],
  found: readonly MeasureMark[],
): readonly (readonly [MeasureMark, MeasureMark])[] =>
  pairs(wanted, found, (label, measure) => {
    const length = overlap(label, measure);
    return length > 0 ? length + (isSameMeasure(label, measure) ? 1000 : 0) : 0;
  });

/** Marks without those that are paired. */
export const unpaired = <Mark>(marks: readonly Mark[], paired: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark) => !paired.includes(mark));

const sameWords = (wanted: readonly string[], found: readonly string[]): Counts => ({
  hits: found.filter((word) => wanted.includes(word)).length,
  found: found.length,
  wanted: wanted.length,
});
const sameFlag = (wanted: boolean, found: boolean): Counts => ({
  hits: wanted && found ? 1 : 0,
  found: found ? 1 : 0,
  wanted: wanted ? 1 : 0,
});

export const severityNames = ["high", "medium", "low"] as const;

/** One sentence with the labels wanted and those found. */
export interface Judged {
  readonly wanted: Labels;
  readonly found: Labels;
}

const accuracy = (judged: readonly Judged[], key: "blank" | "oneSided"): number =>
  judged.length === 0
    ? 1
    : judged.filter(({ wanted, found }) => wanted[key] === found[key]).length / judged.length;

const vagueCounts = ({ wanted, found }: Judged): Counts => ({
  hits: pairVague(wanted.vague, found.vague).length,
  found: found.vague.length,
  wanted: wanted.vague.length,
});

/** Precision counts spans found with a severity, recall labels of it, whatever severity the other side gave. */
const figuresOfSeverity = (
  judged: readonly Judged[],
  severity: string,
): Omit<Figures, "hits"> & { readonly foundHits: number; readonly wantedHits: number } => {
  const hits = judged.flatMap(({ wanted, found }) => pairVague(wanted.vague, found.vague));
  const of = (marks: readonly VagueMark[]): number =>
    marks.filter((mark) => mark.severity === severity).length;
  const found = of(judged.flatMap((one) => one.found.vague));
  const wanted = of(judged.flatMap((one) => one.wanted.vague));
  const foundHits = of(hits.map(([, span]) => span));
  const wantedHits = of(hits.map(([label]) => label));
  const precision = found === 0 ? null : foundHits / found;
  const recall = wanted === 0 ? null : wantedHits / wanted;
  const f1 =
    found + wanted === 0
      ? null
      : precision === null || recall === null || precision + recall === 0
        ? 0
        : (2 * precision * recall) / (precision + recall);
  return { found, wanted, foundHits, wantedHits, precision, recall, f1 };
};

/** Every figure of a set of sentences. */
export const scoreOf = (judged: readonly Judged[]) => {
  const hits = judged.flatMap(({ wanted, found }) => pairVague(wanted.vague, found.vague));
  const total = (counts: (one: Judged) => Counts): Figures => figuresOf(sumOf(judged.map(counts)));
  const measures = (right: boolean) =>
    total(({ wanted, found }) => ({
      hits: pairMeasures(wanted.measures, found.measures).filter(
        ([label, measure]) => !right || isSameMeasure(label, measure),
      ).length,
      found: found.measures.length,
      wanted: wanted.measures.length,
    }));
  return {
    sentences: judged.length,
    vague: {
      ...total(vagueCounts),
      bySeverity: Object.fromEntries(severityNames.map((name) => [name, figuresOfSeverity(judged, name)])),
      severityAccuracy:
        hits.length === 0
          ? null
          : hits.filter(([label, span]) => label.severity === span.severity).length / hits.length,
    },
    measures: { ...measures(true), overlap: measures(false) },
    topic: total(({ wanted, found }) => sameWords(wanted.topic, found.topic)),
    blank: {
      ...total(({ wanted, found }) => sameFlag(wanted.blank, found.blank)),
      accuracy: accuracy(judged, "blank"),
    },
    staleLaw: total(({ wanted, found }) => sameWords(wanted.staleLaw, found.staleLaw)),
    oneSided: {
      ...total(({ wanted, found }) => sameFlag(wanted.oneSided, found.oneSided)),
      accuracy: accuracy(judged, "oneSided"),
    },
  };
};
export type Score = ReturnType<typeof scoreOf>;
