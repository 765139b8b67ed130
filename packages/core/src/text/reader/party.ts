import type { DefinedTerm, PartyMention } from "../reading.ts";

type Role = PartyMention["role"];

/** What the sides of a property-service contract are called (合同主体). */
const clients = [
  "甲方",
  "采购人",
  "采购单位",
  "采购方",
  "委托方",
  "委托人",
  "发包方",
  "发包人",
  "业主大会",
  "业主委员会",
  "全体业主",
  "业主",
  "建设单位",
  "开发建设单位",
  "开发企业",
  "业主方",
  "招标人",
];
const providers = [
  "乙方",
  "供应商",
  "成交供应商",
  "中标供应商",
  "中标人",
  "中标单位",
  "中标方",
  "成交人",
  "中标或成交人",
  "受托方",
  "受托人",
  "承包方",
  "承包人",
  "物业服务人",
  "物业服务企业",
  "物业公司",
  "物业管理企业",
  "物业服务公司",
  "服务方",
  "服务单位",
  "投标人",
];
const others = ["丙方", "丁方", "见证方", "担保人", "鉴证方"];
const roles = new Map<string, Role>([
  ...clients.map((word) => [word, "client"] as const),
  ...providers.map((word) => [word, "provider"] as const),
  ...others.map((word) => [word, "other"] as const),
]);
const words = [...roles.keys()].toSorted((one, other) => other.length - one.length).join("|");

const field = new RegExp(
  `(?<=^|\\n|[ \\t\\u3000]{2}|[|*])[ \\t\\u3000*]{0,20}(?<label>${words})[ \\t]*(?<noted>(?:[（(][^（()）\\n]{0,24}[)）][ \\t\\u3000]*){0,3})[：:*][ \\t\\u3000]*(?<name>[^\\n]{0,120})`,
  "g",
);
const called = new RegExp(
  `(?<name>[^\\s，,。；;：:（()）、经由与和]{1,40}|(?<=[经由与和])[^\\s，,。；;：:（()）、]{1,40})?[ \\t_\\u3000]{0,20}[（(](?<inner>[^（()）\\n]{0,12}?(?:以下|下)(?:简称|称)(?:为|作)?[：:]?[“"]?(?<label>甲方|乙方|丙方)[”"]?)[)）]`,
  "g",
);
const aliasWord = new RegExp(words, "g");
const fieldEnd = new RegExp(
  `[ \\t\\u3000]{2,}|[|；;。]|(?:${words})[（(：:]|(?:地址|电话|传真|法定代表人|统一社会信用代码|联系人)[：:]`,
);

interface Party {
  start: number;
  end: number;
  label: string;
  name: string;
  role: Role;
  aliases: Set<string>;
}

const nameOf = (raw: string): string => {
  const end = fieldEnd.exec(raw);
  const name = (end === null ? raw : raw.slice(0, end.index))
    .replace(/[（(](?:盖章|公章|签章|签字|全称)[^）)]*[)）]/g, "")
    .trim();
  return /[\p{L}\p{N}]/u.test(name) && !/^(?:[_\s*＊{}X×x]|某)+$/.test(name)
    ? name.replace(/^_+|_+$/g, "").trim()
    : "";
};

/** 甲方（采购人）, 委托方（甲方）, 采购人（以下简称甲方）: the word the contract goes on with, and the others. */
const labelled = (
  label: string,
  noted: string,
): { readonly label: string; readonly aliases: readonly string[] } => {
  const all = [label, ...(noted.match(aliasWord) ?? [])];
  const short = all.find((word) => /^[甲乙丙丁]方$/.test(word)) ?? label;
  return { label: short, aliases: all.filter((word) => word !== short) };
};

const chineseParties = (text: string): readonly PartyMention[] => {
  const parties = new Map<string, Party>();
  const add = (start: number, end: number, label: string, name: string, aliases: readonly string[]): void => {
    const party = parties.get(label);
    if (party === undefined) {
      parties.set(label, {
        start,
        end,
        label,
        name,
        role: roles.get(label) ?? "other",
        aliases: new Set(aliases),
      });
      return;
    }
    for (const alias of aliases) party.aliases.add(alias);
    if (party.name !== "" || name === "") return;
    Object.assign(party, { start, end, name });
  };
  for (const match of text.matchAll(field)) {
    const found = match.groups!;
    const { label, aliases } = labelled(found["label"]!, found["noted"]!);
    const name = nameOf(found["name"]!);
    const start = match.index + match[0].indexOf(found["label"]!);
    const lead = match[0].length - found["name"]!.length;
    const end =
      name === ""
        ? match.index + match[0].slice(0, lead).trimEnd().length
        : match.index + lead + found["name"]!.indexOf(name) + name.length;
    add(start, end, label, name, aliases);
    const second = new RegExp(
      `[ \\t\\u3000]{2,}(?<label>${words})[ \\t]*(?<noted>(?:[（(][^（()）\\n]{0,24}[)）][ \\t\\u3000]*){0,3})[：:](?<name>.{0,80})`,
    ).exec(found["name"]!);
    if (second === null) continue;
    const beside = labelled(second.groups!["label"]!, second.groups!["noted"]!);
    const at = match.index + lead + second.index + second[0].indexOf(second.groups!["label"]!);
    const besideName = nameOf(second.groups!["name"]!);
    add(at, at + second.groups!["label"]!.length, beside.label, besideName, beside.aliases);
  }
  for (const match of text.slice(0, 20_000).matchAll(called)) {
    const raw = (match.groups!["name"] ?? "").replace(/_/g, "").trim();
    const label = match.groups!["label"]!;
    const alias = roles.has(raw) ? [raw] : [];
    const isName = alias.length === 0 && raw.length > 3;
    add(match.index, match.index + match[0].length, label, isName ? raw : "", alias);
  }
  if (parties.size === 0) {
    for (const [side, names] of [
      ["client", clients],
      ["provider", providers],
    ] as const) {
      const first = names.flatMap((word) => (text.includes(word) ? [{ word, at: text.indexOf(word) }] : []));
      if (first.length === 0) continue;
      first.sort((one, other) => one.at - other.at);
      const { word, at } = first[0]!;
      const aliases = new Set(first.slice(1).map((other) => other.word));
      parties.set(word, { start: at, end: at + word.length, label: word, name: "", role: side, aliases });
    }
  }
  const list = [...parties.values()].toSorted((one, other) => one.start - other.start);
  return merged(list).map((party) => ({ ...party, role: roleOf(party), aliases: [...party.aliases] }));
};

/** 甲方 is the provider where it says so itself. */
const roleOf = ({ label, role, aliases }: Party): Role => {
  if (!/^[甲乙丙丁]方$/.test(label)) return role;
  const told = [...aliases].map((alias) => roles.get(alias)).filter((side) => side !== undefined);
  return told[0] ?? role;
};

/** A party that is signed under another of its words (采购人 for 甲方) is one party. */
const merged = (parties: readonly Party[]): readonly Party[] => {
  const main = parties.filter(({ label }) => /^[甲乙丙丁]方$/.test(label));
  if (main.length < 2) return parties;
  for (const party of parties) {
    if (main.includes(party)) continue;
    const same =
      main.find((one) => one.aliases.has(party.label)) ?? main.find((one) => roleOf(one) === party.role);
    if (same === undefined) continue;
    same.aliases.add(party.label);
    if (same.name === "") same.name = party.name;
  }
  return parties.filter((party) => main.includes(party) || party.role === "other");
};

const englishClient =
  /^(?:Owner|Client|Customer|Buyer|Landlord|Association|Principal|Employer|Lessor|Council|Board|Service Consumer)s?$/i;
const englishProvider =
  /^(?:Manager|Property Manager|Contractor|Service Provider|Provider|Supplier|Seller|Agent|Managing Agent|Vendor|Consultant|Operator|Company)s?$/i;
const noParty =
  /Agreement|Contract|Date|Propert|Service(?!\s+(?:Provider|Consumer))|Lease|Premises|Term|Part(?:y|ies)|Recital|Improvement|Fee|Account|Expense|Exhibit/i;
const quotedName = /[“"](?<name>[^“”"\n]{2,60})[”"]\s+\(the\s+(?<label>[A-Z][A-Za-z ]{2,30})\)/g;
const labelledRole =
  /\b(?:The\s+)?(?<label>Supplier|Customer|Owner|Manager|Client|Contractor)\s+[“"](?<name>[^“”"\n]{2,60})[”"]/g;
const englishRole = (label: string): Role =>
  englishClient.test(label) ? "client" : englishProvider.test(label) ? "provider" : "other";
/** The preamble of an agreement is its first page. */
const preamble = 6000;

const englishParties = (text: string, terms: readonly DefinedTerm[]): readonly PartyMention[] => {
  const parties = new Map<string, PartyMention>();
  const add = (party: PartyMention): void => {
    if (!parties.has(party.label)) parties.set(party.label, party);
  };
  for (const { start, end, term, definition } of terms) {
    if (start > preamble || noParty.test(term) || !text.startsWith("(", start)) continue;
    const words = text.slice(definition.start, definition.end).replace(/\s+/g, " ");
    const name =
      /(?:^|(?:between|among|and|,)\s+)(?<name>[A-Z][^;]*?(?:Inc\.|LLC|L\.P\.|L\.L\.C\.|Ltd\.?|Limited|Corp(?:oration)?\.?|Company|Association|Co\.)?),?\s*(?:an?\s[\w\s,.-]{3,60})?$/.exec(
        words.replace(/^.*\b(?:by\s+and\s+)?(?:between|among)\s+/, ""),
      )?.groups?.["name"];
    if (name === undefined && englishRole(term) === "other") continue;
    add({
      start: definition.start,
      end,
      label: term,
      name: (name ?? "").trim(),
      role: englishRole(term),
      aliases: [],
    });
  }
  const head = text.slice(0, preamble);
  for (const match of [...head.matchAll(quotedName), ...head.matchAll(labelledRole)]) {
    const label = match.groups!["label"]!;
    add({
      start: match.index,
      end: match.index + match[0].length,
      label,
      name: match.groups!["name"]!,
      role: englishRole(label),
      aliases: [],
    });
  }
  if (![...parties.values()].some(({ role }) => role === "client")) {
    const owner = terms.find(({ term }) => englishClient.test(term));
    if (owner !== undefined)
      add({ start: owner.start, end: owner.end, label: owner.term, name: "", role: "client", aliases: [] });
  }
  return [...parties.values()].toSorted((one, other) => one.start - other.start);
};

/** The parties a text names, each once where it is first named, with the other words it goes by. */
export const partiesIn = (
  text: string,
  terms: readonly DefinedTerm[],
  language: "zh" | "en",
): readonly PartyMention[] => (language === "zh" ? chineseParties(text) : englishParties(text, terms));
