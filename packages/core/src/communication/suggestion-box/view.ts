import { earliest } from "../../kernel/day-deadline.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { reveal } from "../../kernel/personal.ts";
import { type BoxDeadline, type BoxState, responsibleOf, type Slip } from "./state.ts";

/** The opening of a suggestion box as its reader sees it; a text is `null` once it was erased. */
export interface BoxView extends Omit<BoxState, "manager" | "slips" | "deadlines"> {
  readonly version: number;
  readonly slips: readonly (Omit<Slip, "text" | "code"> & { readonly text: string | null })[];
  readonly responsible: string | null;
  readonly next: BoxDeadline | null;
}

/** The house and the committee; a writer reads the case that the slip became. */
export const mayRead = ({ role }: Actor): boolean =>
  ["desk", "staff", "manager", "committee", "system"].includes(role);

/** Shows the opening of a box; a code is told to nobody. */
export const view = (state: BoxState, version: number): BoxView => {
  const { deadlines, manager: _, slips, ...rest } = state;
  return {
    ...rest,
    version,
    slips: slips.map(({ code: _code, text, ...slip }) => ({ ...slip, text: reveal(text) })),
    responsible: responsibleOf(state),
    next: earliest(deadlines),
  };
};
