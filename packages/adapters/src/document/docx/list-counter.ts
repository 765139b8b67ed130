import { formatNumber } from "./number-format.ts";
import { choiceOf, type ListInstance, type ListLevel, type Numbering } from "./numbering.ts";
import { valueOf, type Element } from "./word-xml.ts";

/** Counts the numbered paragraphs of a document in their order, as Word does while it lays them out. */
export interface ListCounter {
  /** The number of the next paragraph with the space behind it (第三条, 3.1 , (a) ), or `""` when it has none. */
  readonly next: (properties: Element | undefined) => string;
}

interface Counter {
  /** Last number of each level; `undefined` when it starts anew with the next paragraph. */
  readonly values: (number | undefined)[];
  /** Lists whose own start was already applied. */
  readonly begun: Set<string>;
}

const deepest = 9;

/** Bullets come from symbol fonts, where the letter says nothing. */
const bullet = (text: string): string =>
  /[\uE000-\uF8FF]/.test(text) || /^[a-z§]$/i.test(text) ? "•" : text;

const suffixes: Readonly<Record<string, string>> = { nothing: "", space: " ", tab: " " };

/** The level of a paragraph that names none: where the list names its style, else that of the style, else the first. */
const styleLevel = (list: ListInstance, style: string | undefined, level: number | undefined): number =>
  [...list.levels].find(([, candidate]) => style !== undefined && candidate.style === style)?.[0] ??
  level ??
  0;

const labelOf = (list: ListInstance, level: ListLevel, values: readonly (number | undefined)[]): string => {
  if (level.format === "bullet") return bullet(level.text);
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const above = list.levels.get(at);
    const value = values[at] ?? list.starts.get(at) ?? above?.start ?? 1;
    return formatNumber(value, level.legal ? "decimal" : (above?.format ?? "decimal"), above?.pattern);
  });
};

/** Starts counting a document. */
export const createListCounter = (numbering: Numbering): ListCounter => {
  const counters = new Map<string, Counter>();

  const advance = (list: ListInstance, at: number): readonly (number | undefined)[] => {
    const counter = counters.get(list.counter) ?? { values: [], begun: new Set<string>() };
    counters.set(list.counter, counter);
    const { values, begun } = counter;
    const ownStart = list.starts.get(at);
    const key = `${list.id}/${at}`;
    const starts = ownStart !== undefined && !begun.has(key);
    begun.add(key);
    const last = values[at];
    values[at] = starts ? ownStart : last === undefined ? (list.levels.get(at)?.start ?? 1) : last + 1;
    for (let below = at + 1; below < deepest; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) values[below] = undefined;
    }
    return values;
  };

  return {
    next: (properties) => {
      const own = choiceOf(properties);
      const inherited = numbering.ofStyle(valueOf(properties, "pStyle"));
      const listId = own.list ?? inherited.list;
      if (listId === undefined || listId === "0") return "";
      const list = numbering.list(listId);
      if (list === undefined) return "";
      const style = valueOf(properties, "pStyle") ?? inherited.style;
      const at = Math.min(own.level ?? styleLevel(list, style, inherited.level), deepest - 1);
      const level = list.levels.get(at);
      if (level === undefined) return "";
      const label = labelOf(list, level, advance(list, at));
      return label === "" ? "" : `${label}${suffixes[level.suffix] ?? " "}`;
    },
  };
};
