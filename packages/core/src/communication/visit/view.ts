import { earliest } from "../../kernel/day-deadline.ts";
import type { Attachment } from "../../kernel/attachment.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import { responsibleOf, type VisitDeadline, type VisitFollowUp, type VisitState } from "./state.ts";

/** A visit as its reader sees it; a text is `null` once it was erased. */
export interface VisitView extends Omit<
  VisitState,
  "manager" | "held" | "findings" | "cancelled" | "deadlines"
> {
  readonly version: number;
  readonly held: {
    readonly on: string;
    readonly by: string;
    readonly summary: string | null;
    readonly photos: readonly Attachment[];
  } | null;
  readonly findings: readonly {
    readonly number: number;
    readonly text: string | null;
    readonly outcome:
      | { readonly kind: "taken-up"; readonly as: VisitFollowUp; readonly by: string; readonly at: string; readonly case: string }
      | { readonly kind: "noted"; readonly reason: string | null; readonly by: string; readonly at: string }
      | null;
  }[]; // prettier-ignore
  readonly cancelled: { readonly by: string; readonly at: string; readonly reason: string | null } | null;
  readonly responsible: string | null;
  readonly next: VisitDeadline | null;
}

/** Who was visited, and the house. */
export const mayRead = ({ id, role }: Actor, { person }: VisitState): boolean =>
  id === person || ["desk", "staff", "manager", "system"].includes(role);

/** Shows a visit. */
export const view = (state: VisitState, version: number): VisitView => {
  const { cancelled, deadlines, findings, held, manager: _, ...rest } = state;
  return {
    ...rest,
    version,
    held: held === null ? null : { ...held, summary: reveal(held.summary) },
    findings: findings.map(({ outcome, ...finding }) => ({
      ...finding,
      text: reveal(finding.text),
      outcome: outcome?.kind === "noted" ? { ...outcome, reason: reveal(outcome.reason) } : outcome,
    })),
    cancelled: cancelled === null ? null : { ...cancelled, reason: reveal(cancelled.reason) },
    responsible: responsibleOf(state),
    next: earliest(deadlines),
  };
};
