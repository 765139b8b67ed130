/** Lines of a labels file, in either form, brought to one shape. */
import type { Labels, MeasureMark, VagueMark } from "./label-score.ts";

/** A labels file or an argument that cannot be used: one message for whoever wrote it. */
export class LabelFault extends Error {}

/** A labelled sentence before its text is looked up. */
export interface LabelLine {
  readonly line: number;
  /** Path below the folder of texts; absent when the line holds the sentence alone. */
  readonly file: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly sentence: string | undefined;
  readonly context: string | undefined;
  readonly raw: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const optional = <Kind extends "string" | "number">(
  raw: Readonly<Record<string, unknown>>,
  key: string,
  kind: Kind,
  where: string,
): (Kind extends "string" ? string : number) | undefined => {
  const value = raw[key];
  if (value !== undefined && value !== null && typeof value !== kind)
    throw new LabelFault(`${where}: "${key}" must be a ${kind}.`);
  return (value ?? undefined) as (Kind extends "string" ? string : number) | undefined;
};

/** Reads the lines of a labels file; empty ones are passed over. */
export const readLabelLines = (text: string, name: string): readonly LabelLine[] =>
  text.split(/\r?\n/u).flatMap((content, index) => {
    if (content.trim() === "") return [];
    const where = `${name}, line ${index + 1}`;
    let raw: unknown;
    try {
      raw = JSON.parse(content);
    } catch (error) {
      throw new LabelFault(`${where}: not valid JSON: ${(error as Error).message}`);
    }
    if (!isObject(raw)) throw new LabelFault(`${where}: a line must be one JSON object.`);
    const line = {
      line: index + 1,
      file: optional(raw, "file", "string", where),
      start: optional(raw, "start", "number", where),
      end: optional(raw, "end", "number", where),
      sentence: optional(raw, "sentence", "string", where),
      context: optional(raw, "context", "string", where),
      raw,
    };
    const isPlaced = line.file !== undefined && line.start !== undefined && line.end !== undefined;
    if (!isPlaced && line.sentence === undefined)
      throw new LabelFault(`${where}: give "sentence", or "file", "start" and "end".`);
    return [line];
  });

const listOf = (value: unknown, where: string): readonly Readonly<Record<string, unknown>>[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isObject))
    throw new LabelFault(`${where} must be an array of objects.`);
  return value;
};

/** The range of one label: by the words of the sentence, or by offsets of the file, from which those of the sentence are made. */
const rangeOf = (
  entry: Readonly<Record<string, unknown>>,
  words: unknown,
  sentence: string,
  shift: number,
  from: number,
  where: string,
): { readonly start: number; readonly end: number } => {
  if (typeof words === "string") {
    const after = sentence.indexOf(words, from);
    const start = after < 0 ? sentence.indexOf(words) : after;
    if (start < 0 || words === "") throw new LabelFault(`${where}: "${words}" is not in the sentence.`);
    return { start, end: start + words.length };
  }
  const { start, end } = entry;
  if (typeof start !== "number" || typeof end !== "number")
    throw new LabelFault(`${where}: give its words, or "start" and "end".`);
  const range = { start: start - shift, end: end - shift };
  if (range.start < 0 || range.end > sentence.length || range.start >= range.end)
    throw new LabelFault(
      `${where}: ${start}–${end} is not inside the sentence ${shift}–${shift + sentence.length}; offsets are those of the file.`,
    );
  return range;
};

const flag = (value: unknown, where: string): boolean => {
  if (value === undefined) return false;
  if (typeof value !== "boolean") throw new LabelFault(`${where} must be true or false.`);
  return value;
};

const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** The labels of a line, with offsets of its sentence, which begins at `shift` in the file. */
export const labelsOf = ({ raw, line }: LabelLine, sentence: string, shift: number, name: string): Labels => {
  const where = `${name}, line ${line}`;
  const vague = listOf(raw["vague"], `${where}: "vague"`).map((entry, index): VagueMark => ({
    ...rangeOf(entry, entry["span"], sentence, shift, 0, `${where}: vague ${index + 1}`),
    severity: text(entry["severity"]),
  }));
  let from = 0;
  const measures = listOf(raw["measures"], `${where}: "measures"`).map((entry, index): MeasureMark => {
    const range = rangeOf(entry, entry["text"], sentence, shift, from, `${where}: measure ${index + 1}`);
    from = range.end;
    return {
      ...range,
      kind: text(entry["kind"]),
      value: text(entry["value"]),
      unit: text(entry["unit"]),
      role: text(entry["role"]),
    };
  });
  const stale = raw["staleLaw"] ?? [];
  const topic = raw["topic"] ?? [];
  if (!Array.isArray(stale)) throw new LabelFault(`${where}: "staleLaw" must be an array.`);
  if (!Array.isArray(topic)) throw new LabelFault(`${where}: "topic" must be an array.`);
  const staleLaw = stale.map((entry, index) => {
    if (typeof entry === "string") return entry;
    if (!isObject(entry)) throw new LabelFault(`${where}: staleLaw ${index + 1} must be text or offsets.`);
    const { start, end } = rangeOf(entry, undefined, sentence, shift, 0, `${where}: staleLaw ${index + 1}`);
    return sentence.slice(start, end);
  });
  return {
    vague,
    measures,
    topic: topic.map(text),
    blank: flag(raw["blank"], `${where}: "blank"`),
    staleLaw,
    oneSided: flag(raw["oneSided"], `${where}: "oneSided"`),
  };
};
