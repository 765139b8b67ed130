import type { Attachment } from "../../kernel/attachment.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";

/** Life of a visit: planned 已安排 → held 已走访 → settled 已办结, once everything found is; or cancelled 已取消. */
export const visitPhases = ["planned", "held", "settled", "cancelled"] as const;
export type VisitPhase = (typeof visitPhases)[number];

/** Why somebody is visited: regular 定期走访, care 关怀, follow-up 回访, dispute 纠纷沟通. */
export const visitPurposes = ["regular", "care", "follow-up", "dispute"] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** What can follow from a finding: a complaint 投诉, a repair 报修, a request 需求, a deviation from a standard 偏差. */
export const visitFollowUps = ["complaint", "repair", "request", "deviation"] as const;
export type VisitFollowUp = (typeof visitFollowUps)[number];

export const visitDeadlineKinds = ["hold", "settle"] as const;
export type VisitDeadline = DayDeadline<(typeof visitDeadlineKinds)[number]>;

/** What became of a finding: a case, by its id, or a reason why none is needed. */
export type FindingOutcome =
  | { readonly kind: "taken-up"; readonly as: VisitFollowUp; readonly by: string; readonly at: string; readonly case: string }
  | { readonly kind: "noted"; readonly reason: Personal; readonly by: string; readonly at: string }; // prettier-ignore

/** Something found on a visit (走访发现). */
export interface VisitFinding {
  readonly number: number;
  readonly text: Personal;
  readonly outcome: FindingOutcome | null;
}

/** Current state of a visit (走访). */
export interface VisitState {
  readonly id: string;
  readonly estate: string;
  /** Who is visited. */
  readonly person: string;
  readonly unit: string | null;
  readonly purpose: VisitPurpose;
  readonly dueOn: string;
  readonly visitor: string;
  readonly manager: string;
  readonly phase: VisitPhase;
  readonly held: {
    readonly on: string;
    readonly by: string;
    readonly summary: Personal;
    readonly photos: readonly Attachment[];
  } | null;
  readonly findings: readonly VisitFinding[];
  readonly cancelled: { readonly by: string; readonly at: string; readonly reason: Personal } | null;
  readonly deadlines: readonly VisitDeadline[];
  readonly missed: readonly { readonly deadline: VisitDeadline; readonly at: string }[];
}

/** Who has to do the next thing: the visitor, the manager once a time was missed; nobody after the end. */
export const responsibleOf = ({ manager, missed, phase, visitor }: VisitState): string | null =>
  phase === "settled" || phase === "cancelled" ? null : missed.length > 0 ? manager : visitor;

export const openFindings = ({ findings }: VisitState): readonly number[] =>
  findings.flatMap(({ number, outcome }) => (outcome === null ? [number] : []));
