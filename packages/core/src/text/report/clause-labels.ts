import type { Part } from "../part.ts";
import type { ContractReading } from "../reading.ts";

/** How people cite a part of a contract: its number, and the title it stands under. */
export interface ClauseLabel {
  /** 第三条, 13.2(1), 2.4.A; empty when it has none. */
  readonly number: string;
  /** Its own title or that of the part around it. */
  readonly title: string;
}

/** Numbers that need none before them. */
const ownKinds: readonly Part["kind"][] = ["division", "chapter", "section", "clause", "annex"];
const complete = /^(?:第|\d+(?:[.．]\d+)+$)/;

const join = (outer: string, own: string): string =>
  outer === "" ? own : /^[(（①-⒛㈠-㈩]/.test(own) ? outer + own : `${outer}.${own}`;

const numberOf = ({ kind, number }: Part, outer: Part | undefined, outerNumber: string): string => {
  if (number === "") return outerNumber;
  const isOwn = ownKinds.includes(kind) || complete.test(number);
  const isFramed = outer === undefined || ["division", "chapter", "section", "annex"].includes(outer.kind);
  return isOwn || isFramed ? number : join(outerNumber, number);
};

const firstWords = (text: string, length: number): string => {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > length ? `${words.slice(0, length)}…` : words;
};

/** The label of each part, by its id. */
export const clauseLabels = ({ parts, text }: ContractReading): ReadonlyMap<string, ClauseLabel> => {
  const labels = new Map<string, ClauseLabel>();
  const add = (part: Part, outer: Part | undefined, outerLabel: ClauseLabel): void => {
    const number = numberOf(part, outer, outerLabel.number);
    const own = part.kind === "heading" ? "" : part.heading;
    const title = own === "" ? outerLabel.title : firstWords(own, 40);
    const label =
      number === "" && title === ""
        ? { number, title: firstWords(text.slice(part.start, Math.min(part.end, part.start + 200)), 16) }
        : { number, title };
    labels.set(part.id, label);
    const below = part.number === "" ? outer : part;
    for (const child of part.children) add(child, below, label);
  };
  for (const part of parts) add(part, undefined, { number: "", title: "" });
  return labels;
};

const isChineseNumeral = /^[一二三四五六七八九十百]+$/;

/** A label on one line: 第三条 服务期限, 三、服务期限, 6.1 Term. */
export const labelText = ({ number, title }: ClauseLabel): string =>
  number === "" || title === ""
    ? number + title
    : `${number}${isChineseNumeral.test(number) ? "、" : " "}${title}`;
