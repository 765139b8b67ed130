import type { ContractDraft } from "../../contract/contract/draft.ts";
import { formatDecimal } from "../../kernel/decimal.ts";
import type { EntryView } from "../../standard/account/view.ts";
import type { Scorecard } from "../../standard/scorecard/scorecard.ts";
import type { DisclosureSubject } from "./subject.ts";

/** A disclosed figure (公示数据) with the events, or the rows of a file, that it comes from. */
export interface DisclosedLine {
  readonly label: string;
  /** Exact decimal as text; `null` where it is unknown, and shown as unknown: never zero, never left out. */
  readonly value: string | null;
  readonly unit: string;
  readonly events: readonly string[];
}

/** A row of an imported table (导入行); an empty value is unknown. */
export interface ImportedRow {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

/** Lines of a file, each with the file's hash and its row, counted from 1. */
export const importedLines = (hash: string, rows: readonly ImportedRow[]): readonly DisclosedLine[] =>
  rows.map(({ label, unit, value }, index) => ({
    label,
    value: value === "" ? null : value,
    unit,
    events: [`file:${hash}#${index + 1}`],
  }));

const priceUnits = { "m2-month": "元/平方米·月", "space-month": "元/车位·月" } as const;

/** What the contract itself says on a subject; `posts` are people per post, and a post that nobody has is unknown. */
export const contractLines = (
  subject: DisclosureSubject,
  draft: ContractDraft,
  posts: readonly { readonly post: string; readonly people: number }[],
  events: readonly string[],
): readonly DisclosedLine[] => {
  if (subject === "fees")
    return draft.fees.items.map(({ title, unit, unitPrice }) => ({
      label: title,
      value: unitPrice,
      unit: priceUnits[unit],
      events,
    }));
  if (subject === "staff")
    return [...new Set(draft.standards.map(({ duty }) => duty))].map((post) => {
      const people = posts.find((item) => item.post === post)?.people ?? 0;
      return { label: post, value: people === 0 ? null : String(people), unit: "人", events };
    });
  return draft.standards.map(({ frequency, target, title, unit }) => ({
    label: frequency === undefined ? title : `${title}（${frequency}）`,
    value: target,
    unit,
    events,
  }));
};

/** How standards were kept, month by month: the share of measurements that met each; unknown where nothing was measured. */
export const scorecardLines = ({ months }: Scorecard): readonly DisclosedLine[] =>
  months.flatMap(({ all, month, standards }) =>
    [...standards.map((score) => ({ title: score.title, score })), { title: "全部标准", score: all }].map(
      ({ score, title }) => ({
        label: `${month} ${title}`,
        value: score.inspections.share.value,
        unit: "达标比例",
        events: score.inspections.share.events,
      }),
    ),
  );

const entryWords: { readonly [Kind in EntryView["kind"]]: string } = {
  "late-charge": "逾期违约金",
  "service-credit": "服务减免",
  damages: "损害赔偿",
  "deposit-refund": "定金返还",
};

/**
 * What the two-sided account comes to by kind of entry, of all parties together, so that nobody's debt is laid open. Entries whose amount
 * is not settled are counted and are part of no sum.
 */
export const accountLines = (account: string, entries: readonly EntryView[]): readonly DisclosedLine[] =>
  (Object.keys(entryWords) as EntryView["kind"][]).flatMap((kind): DisclosedLine[] => {
    const own = entries.filter((entry) => entry.kind === kind && entry.status !== "withdrawn");
    const known = own.filter(({ amount }) => amount !== null);
    const open = own.filter(({ amount }) => amount === null);
    const eventsOf = (those: readonly EntryView[]): readonly string[] => [
      ...new Set(
        those.flatMap(({ computedFrom, id, outstanding }) => [
          `${account}/${id}`,
          ...computedFrom,
          ...(outstanding?.events ?? []),
        ]),
      ),
    ];
    return [
      ...(known.length === 0
        ? []
        : [
            {
              label: `${entryWords[kind]}（已确定）`,
              value: formatDecimal(BigInt(known.reduce((sum, { amount }) => sum + (amount ?? 0), 0)), 2),
              unit: "元",
              events: eventsOf(known),
            },
          ]),
      ...(open.length === 0
        ? []
        : [
            {
              label: `${entryWords[kind]}（${open.length}笔数额未定）`,
              value: null,
              unit: "元",
              events: eventsOf(open),
            },
          ]),
    ];
  });
