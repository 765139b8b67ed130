import type { CitedLaw, Reference } from "../reading.ts";
import { integerValue, plainDigits } from "./numeral-value.ts";
import type { Leaf, NumberedPart } from "./part-tree.ts";

interface Known {
  readonly leaves: readonly Leaf[];
  readonly numbered: readonly NumberedPart[];
  readonly citedLaws: readonly CitedLaw[];
  readonly language: "zh" | "en";
}

const numeral = "[〇零○一二三四五六七八九十百0-9０-９]{1,6}";
const decimal = "[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,3}){1,4}";
const item = `(?:\\s?第?\\s?(?:[（(]\\s?${numeral}\\s?[）)]\\s?[项款目]?|${numeral}\\s?[项目]))?`;
const chinese = new RegExp(
  [
    `(?:本合同|本协议|本章|本协议书)?第\\s?(?<clause>${decimal}|${numeral})\\s?(?<unit>条|章|节|部分|款)(?:之[一二三四五六七八九十])?(?:\\s?第?\\s?(?<sub>${numeral})\\s?款)?(?<item>${item})`,
    `(?:本合同|本协议)?(?<![0-9０-９.．])(?<decimal>${decimal})\\s?[条款项](?!件|目)`,
    `(?<near>[前上]述?(?:一|两|二|三)?[款条项](?!件|目|约)|本[条款](?!件|约|款|例))`,
    `(?<annexWord>附件|附录|附表)\\s?(?<annex>[0-9０-９]{1,3}(?:[-－—][0-9０-９]{1,3})?|[一二三四五六七八九十]{1,3}|[A-Z](?![A-Za-z]))`,
  ].join("|"),
  "g",
);
const english =
  /\b(?:(?<attached>Schedule|Exhibit|Annex|Appendix|Attachment)\s+(?<letter>[A-Z](?:-\d+)?|[0-9]{1,3}(?:\.[0-9]+)?|[IVX]+)(?![A-Za-z])|(?:this\s+)?(?:Sections?|Articles?|Clauses?|Paragraphs?|paragraphs?|clauses?|§)\s+(?<path>[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[IVX]+(?![A-Za-z]))(?<below>(?:\.?[A-Z](?![A-Za-z])|\s?\([A-Za-z0-9]{1,4}\)){0,6})(?:\s+(?:through|to|and|or)\s+(?<second>[0-9]{1,3}(?:\.[0-9]{1,3}){1,4})(?<secondBelow>(?:\.?[A-Z](?![A-Za-z])|\s?\([A-Za-z0-9]{1,4}\)){0,6}))?)/g;
/** Words right before that make it a clause of something else. */
const elsewhere =
  /(?:法|法典|条例|办法|规定|规范|标准|细则|解释|章程|规约|该法|该条例|上述法律|招标文件|采购文件|投标文件|专用条款|通用条款|[》”])(?:[（(][^）)]{0,20}[）)])?(?:的|中|之)?\s?$/;
const lawChain = /(?:第[^，。；\s]{1,12}条(?:第[^，。；\s]{1,6}款)?(?:、|和|及|与|至|或))$/;

/** Which part a printed number leads to. */
class Index {
  readonly #byKey = new Map<string, NumberedPart>();
  readonly #children = new Map<string, NumberedPart[]>();
  readonly #byId = new Map<string, NumberedPart>();

  constructor(numbered: readonly NumberedPart[]) {
    for (const found of numbered) {
      this.#byId.set(found.part.id, found);
      if (found.isEntry && found.numbering.style !== "annex") continue;
      if (found.parentId !== undefined) {
        const same = this.#children.get(found.parentId);
        if (same === undefined) this.#children.set(found.parentId, [found]);
        else same.push(found);
      }
      for (const key of Index.#keysOf(found)) {
        const old = this.#byKey.get(key);
        if (old === undefined || (old.isEntry && !found.isEntry)) this.#byKey.set(key, found);
      }
    }
  }

  static #keysOf({ numbering, part }: NumberedPart): readonly string[] {
    const { style, values } = numbering;
    if (style === "annex") {
      const printed = plainDigits(
        /[0-9０-９一二三四五六七八九十]+(?:[-－—.][0-9０-９]+)?$|[A-Z](?:-\d+)?$/.exec(
          numbering.number,
        )?.[0] ?? "",
      );
      return [`annex ${printed}`, ...(/[-－—.]/.test(printed) ? [] : [`annex ${values[0]}`])];
    }
    if (values.length > 1)
      return [
        `decimal ${values.join(".")}`,
        ...(part.kind === "clause" ? [`clause ${values.join(".")}`] : []),
      ];
    if (part.kind === "item") return [];
    return [`${part.kind} ${values[0]}`];
  }

  find(key: string): NumberedPart | undefined {
    return this.#byKey.get(key);
  }

  byId(id: string): NumberedPart | undefined {
    return this.#byId.get(id);
  }

  /** The child with this number: third item of a clause, letter A below 5.4. */
  child(parent: NumberedPart, printed: string): NumberedPart | undefined {
    const children = this.#children.get(parent.part.id) ?? [];
    const bare = printed.replace(/[()（）.\s]/g, "");
    const value = integerValue(bare);
    return (
      children.find(({ numbering }) => numbering.number.replace(/[()（）]/g, "") === bare) ??
      (Number.isNaN(value) ? undefined : children.find(({ numbering }) => numbering.values.at(-1) === value))
    );
  }
}

const kinds: Readonly<Record<string, string>> = {
  条: "clause",
  章: "chapter",
  节: "section",
  部分: "division",
  款: "clause",
};

const leafAt = (leaves: readonly Leaf[], at: number): Leaf | undefined => {
  let [low, high] = [0, leaves.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { part } = leaves[middle]!;
    if (at < part.start) high = middle - 1;
    else if (at >= part.end) low = middle + 1;
    else return leaves[middle];
  }
  return undefined;
};

/** Offsets, sorted, of stretches that no reference may touch. */
const taken = (
  spans: readonly { readonly start: number; readonly end: number }[],
): ((start: number, end: number) => boolean) => {
  const sorted = spans.toSorted((one, other) => one.start - other.start);
  let at = 0;
  return (start, end) => {
    while (at < sorted.length && sorted[at]!.end <= start) at += 1;
    return at < sorted.length && sorted[at]!.start < end;
  };
};

/** References of a text to its own clauses and annexes; one into a cited law is none. Matches come in order of the text. */
export const referencesIn = (text: string, known: Known): readonly Reference[] => {
  const { leaves, numbered, citedLaws, language } = known;
  const index = new Index(numbered);
  const isTaken = taken([
    ...citedLaws,
    ...numbered.map(({ part, numberEnd }) => ({ start: part.start, end: numberEnd })),
  ]);
  const references: Reference[] = [];
  const add = (
    match: RegExpExecArray,
    number: string,
    target: NumberedPart | undefined,
    length = match[0].length,
  ): void => {
    references.push({
      start: match.index,
      end: match.index + length,
      text: match[0].slice(0, length),
      number,
      target: target?.part.id ?? null,
    });
  };
  if (language === "en") {
    for (const match of text.matchAll(english)) {
      if (isTaken(match.index, match.index + match[0].length)) continue;
      const { attached, letter, path, below, second, secondBelow } = match.groups!;
      if (attached !== undefined) {
        add(
          match,
          letter!,
          index.find(`annex ${letter}`) ??
            index.find(`annex ${/^[A-Z]$/.test(letter!) ? letter!.charCodeAt(0) - 64 : letter}`),
        );
        continue;
      }
      const resolve = (place: string, steps: string): NumberedPart | undefined => {
        let found =
          index.find(`decimal ${place}`) ??
          index.find(`clause ${place}`) ??
          index.find(`chapter ${place}`) ??
          index.find(`clause ${romanKey(place)}`);
        for (const step of steps.match(/[A-Z]|\([A-Za-z0-9]+\)/g) ?? [])
          found = found === undefined ? undefined : index.child(found, step);
        return found;
      };
      const length =
        second === undefined
          ? match[0].length
          : match[0].lastIndexOf(path! + below!) < 0
            ? match[0].length
            : match[0].indexOf(path! + below!) + path!.length + below!.length;
      add(match, path! + below!.replace(/\s/g, ""), resolve(path!, below!), length);
      if (second !== undefined) {
        const start = match.index + match[0].lastIndexOf(second);
        const end = match.index + match[0].length;
        const target = resolve(second, secondBelow ?? "");
        references.push({
          start,
          end,
          text: text.slice(start, end),
          number: second + (secondBelow ?? ""),
          target: target?.part.id ?? null,
        });
      }
    }
    return references;
  }
  for (const match of text.matchAll(chinese)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isTaken(start, end)) continue;
    const { clause, unit, decimal: places, near, annex, annexWord, item: below } = match.groups!;
    const before = text.slice(Math.max(0, start - 24), start);
    if (annex !== undefined) {
      const printed = plainDigits(annex);
      add(
        match,
        annexWord! + printed,
        index.find(`annex ${printed}`) ?? index.find(`annex ${integerValue(printed)}`),
      );
      continue;
    }
    if (
      !match[0].startsWith("本") &&
      (elsewhere.test(before) || (lawChain.test(before) && elsewhere.test(before.replace(lawChain, ""))))
    )
      continue;
    if (near !== undefined) {
      add(match, near, nearTarget(near, leafAt(leaves, start), index));
      continue;
    }
    const printed = plainDigits((clause ?? places)!.replace(/．/g, "."));
    if (unit === "款" && !printed.includes(".")) {
      const here = index.byId(leafAt(leaves, start)?.clauseId ?? "");
      add(match, match[0], here === undefined ? undefined : (index.child(here, printed) ?? here));
      continue;
    }
    const value = printed.includes(".") ? printed : String(integerValue(printed));
    let target = printed.includes(".")
      ? index.find(`decimal ${value}`)
      : index.find(`${kinds[unit!]!} ${value}`);
    const step = /[〇零一二三四五六七八九十百0-9０-９]+/.exec(below ?? "")?.[0];
    if (target !== undefined && step !== undefined) target = index.child(target, step) ?? target;
    add(match, match[0].replace(/^本(?:合同|协议书?|章)/, ""), target);
  }
  return references;
};

const romanKey = (place: string): string => {
  const digits = new Map([
    ["I", 1],
    ["V", 5],
    ["X", 10],
  ]);
  let total = 0;
  for (let at = 0; at < place.length; at += 1) {
    const value = digits.get(place[at]!) ?? 0;
    total += value < (digits.get(place[at + 1] ?? "") ?? 0) ? -value : value;
  }
  return String(total);
};

/** 本条 and 本款 are the clause one stands in, 前款 what stands before it in the same clause. */
const nearTarget = (near: string, leaf: Leaf | undefined, index: Index): NumberedPart | undefined => {
  const here = leaf === undefined ? undefined : index.byId(leaf.clauseId);
  if (here === undefined) return undefined;
  let clause: NumberedPart | undefined = here;
  while (clause !== undefined && clause.part.kind === "item")
    clause = clause.parentId === undefined ? undefined : index.byId(clause.parentId);
  if (near.startsWith("本")) return near === "本条" ? (clause ?? here) : here;
  if (/条/.test(near)) {
    const value = (clause ?? here).numbering.values[0]!;
    return index.find(`clause ${value - 1}`);
  }
  const parent = here.parentId === undefined ? undefined : index.byId(here.parentId);
  const previous =
    parent === undefined ? undefined : index.child(parent, String(here.numbering.values.at(-1)! - 1));
  return here.part.kind === "item" ? (previous ?? parent ?? here) : here;
};
