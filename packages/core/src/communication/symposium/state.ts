import type { Attachment, EvidenceItem } from "../../kernel/attachment.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";

/** Life of a symposium: convened 已通知 → held 已召开, with its minutes → closed 已办结, once every action is done; or cancelled 已取消. */
export const symposiumPhases = ["convened", "held", "closed", "cancelled"] as const;
export type SymposiumPhase = (typeof symposiumPhases)[number];

/** What is due: minutes 会议纪要, action 落实事项. */
export const symposiumDeadlineKinds = ["minutes", "action"] as const;
export type SymposiumDeadline = DayDeadline<(typeof symposiumDeadlineKinds)[number]>;

/** What was agreed to be done (落实事项): by whom and by when. */
export interface SymposiumAction {
  readonly number: number;
  readonly what: string;
  readonly person: string;
  readonly dueOn: string;
  readonly done: {
    readonly by: string;
    readonly at: string;
    readonly note: string;
    readonly evidence: readonly EvidenceItem[];
  } | null;
}

/** Current state of a symposium (座谈会). */
export interface SymposiumState {
  readonly id: string;
  readonly estate: string;
  readonly title: string;
  readonly place: string;
  readonly heldOn: string;
  readonly topics: readonly string[];
  readonly invited: readonly string[];
  readonly organiser: string;
  readonly manager: string;
  readonly phase: SymposiumPhase;
  readonly minutes: {
    readonly by: string;
    readonly at: string;
    readonly present: readonly string[];
    readonly text: Personal;
    readonly attachments: readonly Attachment[];
  } | null;
  readonly actions: readonly SymposiumAction[];
  readonly cancelled: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly deadlines: readonly SymposiumDeadline[];
  readonly missed: readonly { readonly deadline: SymposiumDeadline; readonly at: string }[];
}

/** Who has to do the next thing: the manager once a time was missed, else who does the action that is due first, else the organiser. */
export const responsibleOf = (state: SymposiumState): string | null => {
  if (state.phase === "closed" || state.phase === "cancelled") return null;
  if (state.missed.length > 0) return state.manager;
  const [next] = state.actions
    .filter(({ done }) => done === null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
  return next?.person ?? state.organiser;
};
