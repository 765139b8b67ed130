import type { EvidenceItem } from "../../kernel/attachment.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Miss } from "../inspection/state.ts";

/**
 * Life of a deviation (偏差): opened 已立案 → analysed 已分析原因 → planned 已定措施 → done 措施已完成 → closed 效果已验证并关闭; or dismissed
 * 不成立. Without an effect that was measured it goes back from done to planned.
 */
export const deviationPhases = ["opened", "analysed", "planned", "done", "closed", "dismissed"] as const;
export type DeviationPhase = (typeof deviationPhases)[number];

/** Where a deviation comes from: 检查、投诉、评价、员工发现、现场观察. */
export const sourceKinds = [
  "inspection",
  "complaint",
  "assessment",
  "finding",
  "satisfaction",
  "visit",
  "observation",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export type DeviationSource =
  | { readonly kind: "observation" }
  | { readonly kind: "inspection"; readonly id: string; readonly event: string }
  | { readonly kind: "complaint" | "assessment" | "finding" | "satisfaction" | "visit"; readonly id: string };

/** Kinds of cause (原因类别): 人、方法、材料、设备、环境、管理. */
export const causeCategories = [
  "people",
  "method",
  "material",
  "equipment",
  "environment",
  "management",
] as const;
export type CauseCategory = (typeof causeCategories)[number];

/** Why it happened (原因分析): the answers to one "why" after the other (五个为什么), the last one the root. */
export interface Cause {
  readonly category: CauseCategory;
  readonly whys: readonly Personal[];
  readonly by: string;
}

/** corrective 纠正措施 mends this one, preventive 预防措施 keeps it from coming back. */
export const actionKinds = ["corrective", "preventive"] as const;
export type ActionKind = (typeof actionKinds)[number];

/** What is done about it: by whom and by when. */
export interface Action {
  readonly what: Personal;
  readonly person: string;
  /** Last day. */
  readonly dueDate: string;
  readonly done: {
    readonly by: string;
    readonly on: string;
    /** Local instant it was done; absent where only the day is known. */
    readonly at?: string;
    readonly note: Personal;
    readonly evidence: readonly EvidenceItem[];
  } | null;
}
export type Actions = { readonly [Kind in ActionKind]: Action };

export const deadlineKinds = ["analyse", "plan", ...actionKinds, "verify", "escalation"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A promised deadline (时限): it is met, missed, or ends with what it was for; it never moves. */
export interface DeviationDeadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly from: string;
  readonly dueDate: string;
  /** Instant it ends: the end of that day, local time. */
  readonly due: string;
  /** promise: somebody promised the day; house: the house's own times. */
  readonly basis: "promise" | "house";
}

/** The later measurement that shows the effect (效果验证): inspection or third-party assessment, its event, what was measured. */
export interface Verification {
  readonly inspection?: string;
  readonly assessment?: string;
  readonly event: string;
  readonly at: string;
  readonly measured: string;
  readonly unit: string;
  readonly place: string;
}

/** Roles that open a deviation. */
export const openerRoles = ["staff", "desk", "manager", "committee", "system"] as const;
export type OpenerRole = (typeof openerRoles)[number];

/** Current state of one deviation. */
export interface DeviationState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly standard: string;
  readonly clause: string;
  readonly source: DeviationSource;
  /** What was measured against what; `null` when nothing was measured. */
  readonly miss: Miss | null;
  readonly place: string | null;
  /** What is wrong, in words; `null` when the measurement says it. */
  readonly what: Personal | null;
  readonly foundAt: string;
  /** Role of who opened it; absent where it was not kept yet. */
  readonly openedBy?: OpenerRole;
  /** Earlier deviations of the same standard of the same contract within the time that counts (重复发生). */
  readonly repeats: readonly string[];
  readonly phase: DeviationPhase;
  /** Who sees it through (牵头人). */
  readonly lead: string;
  /** Who it went to when a deadline was missed. */
  readonly manager: string;
  readonly cause: Cause | null;
  readonly actions: Actions | null;
  /** Open deadlines. */
  readonly deadlines: readonly DeviationDeadline[];
  readonly missed: readonly { readonly deadline: DeviationDeadline; readonly at: string }[];
  /** How often it was planned: 1, and once more each time the effect did not show. */
  readonly round: number;
  readonly verifiedBy: Verification | null;
  readonly dismissed: { readonly by: string; readonly reason: string } | null;
}

/** Whether nothing more can happen to it. */
export const hasEnded = ({ phase }: DeviationState): boolean => phase === "closed" || phase === "dismissed";

/** The deadline that comes first, or `null` when none is open. */
export const nextDeadline = (deadlines: readonly DeviationDeadline[]): DeviationDeadline | null =>
  deadlines.reduce<DeviationDeadline | null>(
    (first, deadline) => (first === null || deadline.dueDate < first.dueDate ? deadline : first),
    null,
  );

/**
 * The one responsible person (责任人), `null` only once it has ended: the manager after a missed deadline, whoever has the next
 * action to do, otherwise its lead.
 */
export const responsibleOf = (state: DeviationState): string | null => {
  if (hasEnded(state)) return null;
  if (state.deadlines.some(({ kind }) => kind === "escalation")) return state.manager;
  const next = nextDeadline(state.deadlines);
  return next !== null && (next.kind === "corrective" || next.kind === "preventive")
    ? (state.actions?.[next.kind].person ?? state.lead)
    : state.lead;
};
