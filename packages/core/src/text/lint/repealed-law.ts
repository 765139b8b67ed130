import type { Span } from "../span.ts";
import { repealedLaws, type RepealedLaw } from "./repealed-laws.ts";

export { repealedLaws, type RepealedLaw } from "./repealed-laws.ts";

/** A repealed law where it is cited as if it were in force. */
export interface StaleLaw extends Span {
  /** As cited, book title marks included. */
  readonly text: string;
  readonly law: RepealedLaw;
  /** The article named right after it, as printed: 第一百一十四条. */
  readonly article?: string;
}

const interpretations: RepealedLaw = {
  title: "（原法律的司法解释）",
  repealed: "2021-01-01",
  successor: {
    "zh-CN": "《民法典》及其配套司法解释",
    en: "the Civil Code and the judicial interpretations made for it",
  },
  by: { source: "最高人民法院关于废止部分司法解释及相关规范性文件的决定", article: "第一条" },
};

/** Names in English; Labor Contract Law and Intellectual Property Law are other laws. */
const inEnglish: Readonly<Record<string, string>> = {
  "Contract Law": "合同法",
  "Property Law": "物权法",
  "Real Right Law": "物权法",
  "Guarantee Law": "担保法",
  "Guaranty Law": "担保法",
  "Security Law": "担保法",
  "Tort Law": "侵权责任法",
  "Tort Liability Law": "侵权责任法",
  "Marriage Law": "婚姻法",
  "Succession Law": "继承法",
  "Inheritance Law": "继承法",
  "Adoption Law": "收养法",
  "General Principles of the Civil Law": "民法通则",
  "General Principles of Civil Law": "民法通则",
  "General Provisions of the Civil Law": "民法总则",
  "General Rules of the Civil Law": "民法总则",
};
const china = "(?:People['’]s Republic of China|P\\.?R\\.?C\\.?|P\\.R\\. China)";
const englishNames = Object.keys(inEnglish)
  .sort((a, b) => b.length - a.length)
  .join("|");
const englishCitation = new RegExp(
  `\\b(?<!Labou?r |Intellectual |Employment |Social |Food |Cyber |National |Data |State )(?:(${englishNames}) of (?:the )?${china}(?: \\(\\d{4}\\))?|${china} (${englishNames})\\b)`,
  "g",
);
const state = "(?:中华人民共和国)?";
const titles = repealedLaws.map(({ title }) => title).sort((a, b) => b.length - a.length);
const bare = repealedLaws.flatMap(({ title, bare: known }) => (known === true ? [title] : []));
/** Too long to be part of another word, so that they need no marks. */
const long = titles.filter((title) => title.length >= 9);
const interpreted = "(?:合同法|担保法|物权法|婚姻法|继承法|民法通则)";
/** What may stand before a law that is named without its marks; 劳动合同法 and 保险合同法 are other laws. */
const before = "(?<=^|[^\\u4e00-\\u9fa5《〈]|[据照守用行反和与及或国原按依由受在对以合])";
/** What makes another word of it: 合同法律关系, 合同法定代表人, 物权法定. */
const after = "(?![律定人学理规院务庭官\\u300b])";
const article = "(?:\\s*(第[零〇一二三四五六七八九十百千\\d]+条(?:之[一二三四五])?))?";
const citation = new RegExp(
  `《[^《》\\n]{0,30}[〈<＜]${state}(${interpreted})[〉>＞][^《》\\n]{0,40}》` +
    `|《\\s*${state}(${titles.join("|")})\\s*(?:[（(][^《》\\n]{0,20}[）)])?\\s*》${article}` +
    `|${before}${state}(${bare.join("|")})${after}${article}` +
    `|(${long.join("|")})${article}`,
  "g",
);
const cheap = /法|条例|办法|规定|\b(?:Law|Principles|Provisions)\b/;
const gone =
  /repealed|replaced|no longer in force|废止|停止(?:施行|执行)|已(?:经)?失效|不再(?:适用|施行|有效)|(?:取代|替代|代替)/;
const pastDeal =
  /(?:19\d\d|20[01]\d|2020)\s*年[^。；;\n]*(?:签订|订立|签署)|(?:签订|订立|签署)于\s*(?:19\d\d|20[01]\d|2020)\s*年/;
const stops = "。；;！!？?\n";

const sentenceAround = (text: string, start: number, end: number): string => {
  let from = start;
  let to = end;
  while (from > 0 && !stops.includes(text[from - 1] ?? "")) from -= 1;
  while (to < text.length && !stops.includes(text[to] ?? "")) to += 1;
  return text.slice(from, to);
};

const byTitle = new Map(repealedLaws.map((law) => [law.title, law]));

/**
 * Repealed laws cited in a text as law (已废止法律的引用), in order. A sentence that says that the law is repealed, or that
 * tells under which law a former contract was made, does not rely on it. With `on`, laws still in force that day are left out.
 */
export const staleLawsIn = (text: string, on?: string): readonly StaleLaw[] => {
  if (!cheap.test(text)) return [];
  const found: StaleLaw[] = [];
  for (const match of text.matchAll(citation)) {
    const law =
      match[1] === undefined ? byTitle.get(match[2] ?? match[4] ?? match[6] ?? "") : interpretations;
    if (law === undefined || (on !== undefined && on < law.repealed)) continue;
    const named = match[3] ?? match[5] ?? match[7];
    const name = named === undefined ? match[0] : match[0].slice(0, match[0].lastIndexOf(named)).trimEnd();
    const end = match.index + name.length;
    const around = sentenceAround(text, match.index, end);
    if (gone.test(around) || pastDeal.test(around)) continue;
    found.push({
      start: match.index,
      end,
      text: name,
      law,
      ...(named === undefined ? {} : { article: named }),
    });
  }
  for (const match of text.matchAll(englishCitation)) {
    const law = byTitle.get(inEnglish[match[1] ?? match[2] ?? ""] ?? "");
    const [start, end] = [match.index, match.index + match[0].length];
    if (law === undefined || (on !== undefined && on < law.repealed)) continue;
    if (gone.test(sentenceAround(text, start, end))) continue;
    found.push({ start, end, text: match[0], law });
  }
  return found.sort((a, b) => a.start - b.start);
};
