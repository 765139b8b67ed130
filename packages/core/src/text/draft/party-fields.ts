import type { Party } from "../../kernel/party.ts";
import type { ContractReading, PartyMention } from "../reading.ts";
import type { Span } from "../span.ts";
import type { DraftLink } from "./draft-parts.ts";

type Key = "registration" | "address" | "representative" | "phone" | "serviceAddress";

const labels: { readonly [key in Key]: RegExp } = {
  registration:
    /(?:统一社会信用代码|信用代码|登记号|备案号|备案编号|营业执照(?:注册)?号)[^\S\n]*[：:][^\S\n]*([^\n]*)/,
  address: /(?<!送达|通讯|通信|联系)(?:住所地?|注册地址|地址)[^\S\n]*[：:][^\S\n]*([^\n]*)/,
  representative:
    /(?:法定代表人|负责人|主任|代表人)(?:[（(][^）)\n]{0,12}[）)])?[^\S\n]*[：:][^\S\n]*([^\n]*)/,
  phone: /(?:联系电话|电话|联系方式)[^\S\n]*[：:][^\S\n]*([^\n]*)/,
  serviceAddress: /(?:送达|通讯|通信|联系)地址[^\S\n]*[：:][^\S\n]*([^\n]*)/,
};

/** The value behind a label, up to the next label on the line; empty for a blank. */
const valueOf = (raw: string): string => {
  const value = raw
    .split(/[^\S\n]{2,}|[|；;]|，?(?:[\u4e00-\u9fa5]{2,8})(?:[（(][^）)]{0,12}[）)])?[：:]/)[0]!
    .replace(/[。．]+$/, "")
    .trim();
  return /[\p{L}\p{N}]/u.test(value) && !/^[_\s*＊X×]+$/.test(value) ? value : "";
};

/** Stretches of the text that are about one side: from a line that begins with its label to the next such line or clause. */
const stretches = (text: string, label: string, all: readonly string[]): readonly Span[] => {
  const words = all.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const starts = [
    ...text.matchAll(
      new RegExp(`(?<=^|\\n)[^\\S\\n]*(?:\\|[^\\S\\n]*)?(${words})[^\\n]{0,30}?[：:（(]`, "g"),
    ),
  ];
  return starts.flatMap((match, at): readonly Span[] => {
    if (match[1] !== label) return [];
    const limit = Math.min(starts[at + 1]?.index ?? text.length, match.index + 1200);
    const clause = text.slice(match.index, limit).search(/\n\s*#*\s*(?:第[^\n]{1,8}[条章]|[一二三四五]、)/);
    return [{ start: match.index, end: clause < 0 ? limit : match.index + clause }];
  });
};

const roleOf = ({ name, aliases }: PartyMention): Party["role"] | undefined => {
  const words = [name, ...aliases].join(" ");
  if (/业主大会|业主委员会|业委会/.test(words)) return "owners-assembly";
  return /建设单位|开发|置业|房地产|地产/.test(words) ? "developer" : undefined;
};

/** A side of the contract with what the text says of it, and where. */
export const partyOf = (
  reading: ContractReading,
  side: "provider" | "client",
): { readonly party: Partial<Party>; readonly links: readonly DraftLink[] } => {
  const mention = reading.parties.find(({ role }) => role === side);
  if (mention === undefined) return { party: side === "provider" ? { role: "provider" } : {}, links: [] };
  const { text, parties } = reading;
  const all = parties.map(({ label }) => label);
  const party: { -readonly [key in keyof Party]?: Party[key] } = {};
  const links: DraftLink[] = [{ path: `/${side}`, start: mention.start, end: mention.end }];
  if (mention.name !== "") party.name = mention.name;
  const role = side === "provider" ? "provider" : roleOf(mention);
  if (role !== undefined) party.role = role;
  for (const { start, end } of stretches(text, mention.label, all)) {
    const stretch = text.slice(start, end);
    for (const key of Object.keys(labels) as Key[]) {
      if (party[key] !== undefined) continue;
      const match = labels[key].exec(stretch);
      const value = valueOf(match?.[1] ?? "");
      if (match === null || value === "") continue;
      party[key] = value;
      const from = start + match.index;
      links.push({
        path: `/${side}/${key}`,
        start: from,
        end: from + match[0].indexOf(value) + value.length,
      });
    }
  }
  return { party, links };
};
