import type { Attachment } from "../../kernel/attachment.ts";
import { earliest } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import { responsibleOf, type SymposiumDeadline, type SymposiumState } from "./state.ts";

/** A symposium as its reader sees it; the minutes are `null` once they were erased. */
export interface SymposiumView extends Omit<SymposiumState, "manager" | "minutes" | "deadlines"> {
  readonly version: number;
  readonly minutes: {
    readonly by: string;
    readonly at: string;
    readonly present: readonly string[];
    readonly text: string | null;
    readonly attachments: readonly Attachment[];
  } | null;
  readonly responsible: string | null;
  readonly next: SymposiumDeadline | null;
}

/** The house, the committee, and whoever was invited or there. */
export const mayRead = ({ id, role }: Actor, { invited, minutes }: SymposiumState): boolean =>
  ["desk", "staff", "manager", "committee", "system"].includes(role) ||
  invited.includes(id) ||
  (minutes?.present.includes(id) ?? false);

/** Shows a symposium. */
export const view = (state: SymposiumState, version: number): SymposiumView => {
  const { deadlines, manager: _, minutes, ...rest } = state;
  return {
    ...rest,
    version,
    minutes: minutes === null ? null : { ...minutes, text: reveal(minutes.text) },
    responsible: responsibleOf(state),
    next: earliest(deadlines),
  };
};
