import type { Plan, PlanLine } from "./plan.ts";
import { fixedText, putHundredths, reserve, type Sink } from "./sink.ts";

export type BillFormat = "csv" | "jsonl";

/** Numbers of a bill by slot; from `firstLine` on, the monthly charge and the amount of each line in turn. */
export const slot = { amount: 0, developer: 1, total: 2, arrears: 3, area: 4, firstLine: 5 } as const;

/** Cells that are taken over into JSON, as slots below zero. */
const cell = { id: -1, owner: -2, propertyType: -3 } as const;

/** A bill with its numbers left open: fixed text and slots in turn, ending with text. */
export interface Template {
  /** For each text: first word, word behind the last, length in bytes, and the slot that follows (the last one has none). */
  readonly steps: Int32Array;
  /** All texts as words of eight bytes. */
  readonly words: Float64Array;
  /** Most bytes that it needs, cells aside. */
  readonly room: number;
  /** How many numbers a bill has: as many as there are slots. */
  readonly numbers: number;
}

type Part = string | number;

const build = (parts: readonly Part[], plan: Plan): Template => {
  const texts: string[] = [""];
  const slots: number[] = [];
  for (const part of parts) {
    if (typeof part === "string") texts[texts.length - 1] += part;
    else {
      slots.push(part);
      texts.push("");
    }
  }
  const words: number[] = [];
  const steps: number[] = [];
  let room = slots.length * 24;
  texts.forEach((text, index) => {
    const fixed = fixedText(text);
    steps.push(words.length, words.length + fixed.words.length, fixed.length, slots[index] ?? 0);
    words.push(...fixed.words);
    room += fixed.length;
  });
  return {
    steps: Int32Array.from(steps),
    words: Float64Array.from(words),
    room,
    numbers: slot.firstLine + plan.lines.length * 2,
  };
};

/** A CSV field of fixed text and numbers; quoted when its text asks for it. */
const field = (parts: readonly Part[]): readonly Part[] =>
  parts.some((part) => typeof part === "string" && /[",\r\n]/.test(part))
    ? ['"', ...parts.map((part) => (typeof part === "string" ? part.replaceAll('"', '""') : part)), '"']
    : parts;

/** Whole months as months, parts of a month as days; only a developer is named, all else is the owner's. */
const spanOf = ({ payer, from, to, months }: PlanLine): string => {
  const isWhole = /^\d+$/.test(months);
  const [first, last] = isWhole ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
  return `${payer === "developer" ? "developer " : ""}${first === last ? first : `${first}..${last}`}`;
};

const lineParts = (line: PlanLine, index: number): readonly Part[] => [
  `${index === 0 ? "" : "; "}${spanOf(line)} ${line.months}*`,
  slot.firstLine + index * 2,
  "=",
  slot.firstLine + index * 2 + 1,
  ` ${line.article}${line.share === undefined ? "" : ` (${line.share})`}`,
];

/** What the developer owes: nothing, where no line is the developer's. */
const developerPart = (plan: Plan): Part =>
  plan.lines.some(({ payer }) => payer === "developer") ? slot.developer : "0.00";

/** What a bill adds behind the columns of the row. */
const csvTemplate = (plan: Plan, clause: string): Template =>
  build(
    [
      ...[
        [plan.item.id],
        [clause],
        [plan.item.unitPrice],
        [plan.months],
        [slot.amount],
        [developerPart(plan)],
        [slot.total],
      ].flatMap((parts) => [",", ...field(parts)]),
      ",",
      ...field(plan.lines.flatMap(lineParts)),
      ",",
      ...field([plan.trace.join(" ")]),
      "\n",
    ],
    plan,
  );

const jsonTemplate = (plan: Plan, clause: string): Template => {
  const text = (value: unknown): string => JSON.stringify(value);
  const lines = plan.lines.flatMap((line, index): readonly Part[] => {
    const { payer, from, to, months, article, share } = line;
    const fixed = text({ payer, from, to, months, article, ...(share === undefined ? {} : { share }) }).slice(
      0,
      -1,
    );
    return [
      `${index === 0 ? "" : ","}${fixed},"monthly":"`,
      slot.firstLine + index * 2,
      '","amount":"',
      slot.firstLine + index * 2 + 1,
      '"}',
    ];
  });
  return build([
    '{"id":', cell.id, ',"owner":', cell.owner, ',"area":"', slot.area, '","propertyType":', cell.propertyType,
    `,"feeItem":${text(plan.item.id)},"clause":${text(clause)},"unitPrice":${text(plan.item.unitPrice)},"months":${text(plan.months)},"amount":"`,
    slot.amount, '","developerAmount":"', slot.developer, '","arrears":"', slot.arrears, '","total":"', slot.total,
    '","lines":[', ...lines, `],"trace":${text(plan.trace)}}\n`,
  ], plan); // prettier-ignore
};

export const templateOf = (format: BillFormat, plan: Plan, clause: string): Template =>
  format === "csv" ? csvTemplate(plan, clause) : jsonTemplate(plan, clause);

/** Writes one text of a template at `at` and returns where it ends. */
const putStep = (view: DataView, at: number, { steps, words }: Template, step: number): number => {
  const end = steps[step + 1] as number;
  for (let word = steps[step] as number, place = at; word < end; word += 1, place += 8)
    view.setFloat64(place, words[word] as number, true);
  return at + (steps[step + 2] as number);
};

/** Writes bills in CSV: each row as it stands in the source, and behind it what the bill adds. */
export const putBills = (
  sink: Sink,
  source: Uint8Array,
  bills: Float64Array,
  length: number,
  templates: readonly Template[],
): void => {
  const from = new DataView(source.buffer, source.byteOffset);
  for (let place = 0; place < length;) {
    const rowFrom = bills[place] as number;
    const rowTo = bills[place + 1] as number;
    const template = templates[bills[place + 2] as number] as Template;
    const numbers = place + 3;
    reserve(sink, rowTo - rowFrom + template.room);
    const { bytes, view } = sink;
    const { steps } = template;
    let at = sink.length;
    // A row that is billed is UTF-8, so it is copied as fixed text is; what stands behind it need not be.
    let index = rowFrom;
    for (; index + 8 <= rowTo; index += 8, at += 8) view.setFloat64(at, from.getFloat64(index, true), true);
    const end = at + rowTo - index;
    for (; at < end; index += 4, at += 4) view.setInt32(at, from.getInt32(index, true), true);
    at = putStep(view, end, template, 0);
    const last = steps.length - 4;
    for (let step = 0; step < last; step += 4) {
      at = putHundredths(bytes, at, bills[numbers + (steps[step + 3] as number)] as number);
      at = putStep(view, at, template, step + 4);
    }
    sink.length = at;
    place = numbers + template.numbers;
  }
};

const hex = "0123456789abcdef";

/** Writes bytes of UTF-8 as a JSON string. */
const putJsonString = (sink: Sink, source: Uint8Array, from: number, to: number): void => {
  reserve(sink, (to - from) * 6 + 2);
  const { bytes } = sink;
  let at = sink.length;
  bytes[at++] = 34;
  for (let index = from; index < to; index += 1) {
    const byte = source[index] as number;
    if (byte === 34 || byte === 92) {
      bytes[at++] = 92;
      bytes[at++] = byte;
    } else if (byte < 32) {
      for (const letter of `\\u00${hex[byte >> 4]}${hex[byte & 15]}`) bytes[at++] = letter.charCodeAt(0);
    } else bytes[at++] = byte;
  }
  bytes[at++] = 34;
  sink.length = at;
};

/** Bytes of the cells that JSON takes over: from and to of the id, the owner and the type. */
export type CellBounds = readonly [number, number, number, number, number, number];

/** Writes one bill as JSON, with the cells that it takes over. */
export const putJson = (
  sink: Sink,
  template: Template,
  values: Float64Array,
  source: Uint8Array,
  bounds: CellBounds,
): void => {
  const { steps } = template;
  for (let step = 0; step < steps.length; step += 4) {
    reserve(sink, template.room);
    sink.length = putStep(sink.view, sink.length, template, step);
    if (step + 4 === steps.length) return;
    const open = steps[step + 3] as number;
    if (open >= 0) sink.length = putHundredths(sink.bytes, sink.length, values[open] as number);
    else putJsonString(sink, source, bounds[-2 * open - 2] as number, bounds[-2 * open - 1] as number);
  }
};
