import type { Personal } from "../../kernel/personal.ts";
import type { DeadlineKind } from "../complaint/state.ts";

/** Life of a shift sheet (交接班清单): open 待接班 → closed 已交接. */
export const shiftPhases = ["open", "closed"] as const;
export type ShiftPhase = (typeof shiftPhases)[number];

/** A case on the sheet: what is next and until when, as it stood when the sheet was made. */
export interface ShiftCase {
  readonly complaint: string;
  /** Number shown to people. */
  readonly number: string;
  readonly next: { readonly kind: DeadlineKind; readonly due: string };
}

/** A line of the sheet, and when the incoming person took it over; `null` = it stays with the outgoing one. */
export interface ShiftLine extends ShiftCase {
  readonly takenAt: string | null;
}

/** Current state of one shift sheet. */
export interface ShiftState {
  readonly id: string;
  readonly estate: string;
  /** Who hands over (交班人), and who takes over (接班人). */
  readonly outgoing: string;
  readonly incoming: string;
  readonly note: Personal | null;
  readonly openedAt: string;
  /** Instant at which what was not taken over stays. */
  readonly due: string;
  readonly lines: readonly ShiftLine[];
  readonly phase: ShiftPhase;
  readonly closedAt: string | null;
}

/** Lines that nobody has taken over. */
export const waiting = ({ lines }: ShiftState): readonly ShiftLine[] =>
  lines.filter(({ takenAt }) => takenAt === null);
