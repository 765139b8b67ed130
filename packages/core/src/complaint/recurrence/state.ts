import type { EvidenceItem } from "../../kernel/attachment.ts";

/**
 * Life of a recurrence (举一反三): found 已识别 → planned 已定措施 → quiet 观察期 → closed 已结案; every new case of the group brings it
 * back to found, from wherever it stood.
 */
export const recurrencePhases = ["found", "planned", "quiet", "closed"] as const;
export type RecurrencePhase = (typeof recurrencePhases)[number];

export const recurrenceDeadlineKinds = ["plan", "action", "quiet", "escalation"] as const;

/** What is waited for; every day is the last one that is in time. */
export interface RecurrenceDeadline {
  readonly id: string;
  readonly kind: (typeof recurrenceDeadlineKinds)[number];
  /** Instant it ends, RFC 3339 with offset. */
  readonly due: string;
  readonly dueDate: string;
}

/** A complaint of the group, and what speaks for its belonging there. */
export interface RecurringCase {
  readonly complaint: string;
  readonly because: readonly string[];
}

/** The preventive measure (预防措施): who, what, by when, and what came of it. */
export interface PreventiveAction {
  readonly what: string;
  readonly person: string;
  readonly dueDate: string;
  readonly done: {
    readonly on: string;
    readonly by: string;
    readonly result: string;
    readonly evidence: readonly EvidenceItem[];
  } | null;
}

/** Current state of one recurrence: complaints of the same place and the same cause. */
export interface RecurrenceState {
  readonly id: string;
  readonly estate: string;
  readonly place: string;
  readonly cause: string;
  /** Contract and service standard that it touches, when they are known: a deviation is opened for it. */
  readonly contract: string | null;
  readonly standard: string | null;
  readonly cases: readonly RecurringCase[];
  readonly manager: string;
  readonly phase: RecurrencePhase;
  /** The measure of this round, and those of the rounds before. */
  readonly action: PreventiveAction | null;
  readonly former: readonly PreventiveAction[];
  readonly deadlines: readonly RecurrenceDeadline[];
  readonly missed: readonly RecurrenceDeadline[];
  /** 1, and one more for each new case after a measure was decided. */
  readonly round: number;
  readonly closedOn: string | null;
}

/** The one responsible person: whoever does the measure, the manager until there is one and when something was missed. */
export const responsibleFor = ({ action, deadlines, manager, phase }: RecurrenceState): string | null =>
  phase === "closed"
    ? null
    : action === null || deadlines.some(({ kind }) => kind === "escalation")
      ? manager
      : action.person;
