import type { EvidenceItem } from "../../kernel/attachment.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Verdict } from "../../kernel/verdict.ts";

/** Kinds of what is handed over (移交内容): 资料、用房、设施设备、资金、预收费、钥匙、数据. */
export const handoverKinds = [
  "documents",
  "premises",
  "equipment",
  "funds",
  "prepaid-fees",
  "keys",
  "data",
] as const;
export type HandoverKind = (typeof handoverKinds)[number];

/** What an item is called; both the same where it is the contract's own wording. */
export interface ItemTitle {
  readonly "zh-CN": string;
  readonly en: string;
}

/** A line of the checklist (移交清单), from a clause or an annex of the contract, or from the defaults. */
export interface ChecklistLine {
  readonly id: string;
  readonly kind: HandoverKind;
  readonly title: ItemTitle;
  /** Clause or annex of the contract it comes from; `null` for a default. */
  readonly source: string | null;
}

/** handed-over 已移交, refused 拒绝交接, missing 缺失. */
export const itemOutcomes = ["handed-over", "refused", "missing"] as const;
/** How a refused or missing item was settled in the end: handed-over 补交, compensated 赔偿, waived 放弃. */
export const itemResolutions = ["handed-over", "compensated", "waived"] as const;

/** Both sides of one line, by name (交接双方签名). */
export interface BothNames {
  readonly giver: Personal;
  readonly receiver: Personal;
}

/** What became of an item. */
export interface ItemRecord extends BothNames {
  readonly outcome: (typeof itemOutcomes)[number];
  readonly on: string;
  readonly note: Personal | null;
  readonly proof: readonly EvidenceItem[];
}
export interface ItemResolution extends BothNames {
  readonly how: (typeof itemResolutions)[number];
  readonly on: string;
  readonly note: Personal;
  readonly proof: readonly EvidenceItem[];
}

export interface HandoverItem extends ChecklistLine {
  readonly record: ItemRecord | null;
  readonly resolution: ItemResolution | null;
}

/** What one unit paid in advance for time after the contract's end (预收费清退). Money in fen. */
export interface PrepaidFee {
  readonly unit: string;
  readonly prepaid: number;
  readonly from: string;
  readonly to: string;
  /** What goes back; `null` where the rules settle none. */
  readonly refund: number | null;
  /** Answer of `fee.refund`. */
  readonly verdict: Verdict;
  /** refunded 已退还, transferred 已转交新物业服务人. */
  readonly settled: {
    readonly how: "refunded" | "transferred";
    readonly on: string;
    readonly proof: readonly EvidenceItem[];
  } | null;
}

/** Items that a dispute keeps from being handed over (争议保留). */
export interface DisputeHold {
  readonly dispute: string;
  readonly items: readonly string[];
  readonly reason: Personal;
  readonly since: string;
}

export const receiverKinds = ["committee", "new-provider", "developer"] as const;
/** Who takes over (接收方): 业主委员会、新物业服务人、建设单位. */
export interface HandoverReceiver {
  readonly kind: (typeof receiverKinds)[number];
  readonly name: string;
}

export type HandoverDeadline = DayDeadline<"handover">;

export const handoverPhases = ["open", "completed"] as const;

/** Current state of a handover at the end of a contract (退出移交). */
export interface HandoverState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  /** Last day in force. */
  readonly endedOn: string;
  readonly cause: "expired" | "terminated";
  readonly receiver: HandoverReceiver;
  /** Whether the provider goes on serving until somebody takes over (继续服务). */
  readonly isServing: boolean;
  /** Period agreed for it; `null` = known to be none. */
  readonly agreedPeriod: string | null;
  readonly lead: string;
  /** Answer of `handover.deadline`. */
  readonly verdict: Verdict;
  /** Answer of `fee.afterTermination` for a handover that fails: told before it can happen (丧失收费权提示). */
  readonly warning: Verdict;
  /** The same answer once the deadline has passed; `null` until then. */
  readonly forfeited: { readonly on: string; readonly verdict: Verdict } | null;
  readonly phase: (typeof handoverPhases)[number];
  readonly items: readonly HandoverItem[];
  readonly prepaid: readonly PrepaidFee[];
  readonly holds: readonly DisputeHold[];
  /** Open deadlines. */
  readonly deadlines: readonly HandoverDeadline[];
  readonly missed: readonly { readonly deadline: HandoverDeadline; readonly at: string }[];
  readonly completed: {
    readonly on: string;
    readonly names: BothNames;
    /** Answer of `handover.deadline` for the day it was complete: days overdue, fine. */
    readonly verdict: Verdict;
  } | null;
}

/** Whether an item needs nothing more: handed over, or what was refused or missing was settled. */
export const isSettled = ({ record, resolution }: HandoverItem): boolean =>
  resolution !== null || record?.outcome === "handed-over";

/** Items that are not settled. */
export const openItems = ({ items }: Pick<HandoverState, "items">): readonly HandoverItem[] =>
  items.filter((item) => !isSettled(item));

/** Prepaid fees that neither went back nor on. */
export const openRefunds = ({ prepaid }: Pick<HandoverState, "prepaid">): readonly PrepaidFee[] =>
  prepaid.filter(({ settled }) => settled === null);

/** The dispute that holds an item, or `null`. */
export const holdOf = ({ holds }: Pick<HandoverState, "holds">, item: string): DisputeHold | null =>
  holds.find(({ items }) => items.includes(item)) ?? null;
