import type { ContractDraft } from "../../contract/contract/draft.ts";
import { plainDecimal, shiftDecimal } from "../numeral/decimal.ts";
import type { ContractReading } from "../reading.ts";
import type { Span } from "../span.ts";
import type { DraftLink, DraftParts } from "./draft-parts.ts";

interface Fact extends Span {
  readonly value: string;
}

const factIn = (text: string, pattern: RegExp): Fact | undefined => {
  const match = pattern.exec(text);
  const value = match?.[1]?.trim() ?? "";
  if (match === null || !/[\p{L}\p{N}]/u.test(value) || /^[_Xx×*\s]+$/.test(value)) return undefined;
  const start = match.index + match[0].lastIndexOf(match[1]!);
  return { value, start, end: start + match[1]!.length };
};

/** Up to the end of the line or of the value. */
const value =
  "[^\\S\\n]*[：:][^\\S\\n]*([^\\s。；;，,|_][^\\n。；;，,|]{0,80}?)(?=[^\\S\\n]{2,}|[\\n。；;，,|]|$)";

const titleOf = ({ text, parts }: ContractReading): Fact | undefined => {
  const part = parts.find(({ kind, heading }) => kind === "title" && heading !== "");
  if (part !== undefined && /合同|协议/.test(part.heading))
    return { value: part.heading, start: part.start, end: part.end };
  return factIn(text.slice(0, 600), /(?:^|\n)\s*(?:#\s*)?([^\n。：:，]{2,40}(?:合同|协议)(?:书)?)\s*(?=\n)/);
};

const grossArea = (text: string): Fact | undefined => {
  const match =
    /总建筑面积[^\d\n]{0,10}(\d[\d,]*(?:\.\d+)?)\s*(万)?\s*(?:平方米|㎡|m2|m²)/.exec(text) ??
    /建筑面积[^\d\n]{0,8}(\d[\d,]*(?:\.\d+)?)\s*(万)?\s*(?:平方米|㎡|m2|m²)/.exec(text);
  if (match === null) return undefined;
  const figures = match[1]!.replaceAll(",", "");
  const area = match[2] === undefined ? figures : shiftDecimal(plainDecimal(figures), 4);
  return { value: area, start: match.index, end: match.index + match[0].length };
};

const units = (text: string): Fact | undefined =>
  factIn(text, /专有部分(?:共|合计)?\s*(\d{1,6})\s*(?:个|户|套)/) ??
  factIn(text, /(?:共计?|合计|总计)?\s*(\d{1,6})\s*个专有部分/) ??
  factIn(text, /(?:总户数|户数)[^\d\n]{0,6}(\d{1,6})\s*户?/) ??
  factIn(text, /(?:共|合计|总计)\s*(\d{1,6})\s*户/);

/** Days that frame the term: the first sentence about it with two dates. */
const termOf = ({ sentences, dates }: ContractReading): readonly [Fact, Fact] | undefined => {
  for (const sentence of sentences) {
    const here = dates.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const [from, to] = here;
    if (from === undefined || to === undefined) continue;
    const isTerm =
      /(?:合同|服务|委托|管理)?期限|服务期|有效期/.test(`${sentence.headings.join(" ")} ${sentence.text}`) ||
      sentence.topics[0] === "term";
    if (!isTerm || !/至|到|止|—|-|~/.test(sentence.text)) continue;
    return [
      { value: from.date, start: from.start, end: from.end },
      { value: to.date, start: to.start, end: to.end },
    ];
  }
  return undefined;
};

const stageOf = (head: string, client: DraftParts["client"]): ContractDraft["stage"] | undefined => {
  if (/前期物业/.test(head)) return "preliminary";
  return client.role === "owners-assembly" || /合同类型\s*[：:]\s*物业服务合同/.test(head)
    ? "regular"
    : undefined;
};

/** Number, title, stage, estate and term of a contract, as far as its text states them, and where. */
export const contractFacts = (
  reading: ContractReading,
  client: DraftParts["client"],
): Pick<DraftParts, "number" | "title" | "stage" | "estate" | "term"> & {
  readonly links: readonly DraftLink[];
} => {
  const { text } = reading;
  const head = text.slice(0, 4000);
  const title = titleOf(reading);
  const term = termOf(reading);
  const stage = stageOf(`${title?.value ?? ""}\n${text.slice(0, 300)}`, client);
  const facts = {
    "/number": factIn(head, new RegExp(`(?:合同编号|合同号|协议编号|(?<=\\n)编号)${value}`)),
    "/title": title,
    "/estate/name": factIn(text, new RegExp(`(?:物业(?:项目)?名称|项目名称|小区名称)${value}`)),
    "/estate/address":
      factIn(
        text,
        new RegExp(`(?:坐落(?:位置|地址|地点)?|物业(?:项目)?(?:地址|位置)|项目(?:地址|地点|位置))${value}`),
      ) ?? factIn(text, /坐落(?:于|在)([^\s。；;，,]{4,60})/),
    "/estate/jurisdiction": factIn(text, /行政区划代码[^\S\n]*[：:]?[^\S\n]*(\d{6})/),
    "/estate/grossArea": grossArea(text),
    "/estate/units": units(text),
    "/term/from": term?.[0],
    "/term/to": term?.[1],
  } as const;
  const found = Object.entries(facts).flatMap(([path, fact]) => (fact === undefined ? [] : [{ path, fact }]));
  const of = (prefix: string) =>
    Object.fromEntries(
      found.flatMap(({ path, fact }) =>
        path.startsWith(prefix) && !path.slice(prefix.length).includes("/")
          ? [[path.slice(prefix.length), path === "/estate/units" ? Number(fact.value) : fact.value]]
          : [],
      ),
    );
  return {
    ...of("/"),
    ...(stage === undefined ? {} : { stage }),
    estate: of("/estate/"),
    term: of("/term/"),
    links: found.map(({ path, fact: { start, end } }) => ({ path, start, end })),
  };
};
