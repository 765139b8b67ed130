import { type CheckQuestion, questionsOf } from "./reading-check.ts";
import type { RoleSheet } from "./role-sheet.ts";
import {
  type Acknowledgement,
  type AcknowledgementDeadline,
  type BriefedSheet,
  type BriefingState,
  type Delivery,
  type FailedCheck,
  standing,
} from "./state.ts";

/**
 * How one person stands to a sheet: sent 已发送待确认, acknowledged 已确认, stale 已失效待重新确认 (what they acknowledged is no longer
 * what it says).
 */
export interface PersonState {
  readonly person: string;
  readonly state: "sent" | "acknowledged" | "stale";
  readonly sentAt: string;
  readonly check: boolean;
  readonly deadline: AcknowledgementDeadline | null;
  readonly missed: readonly AcknowledgementDeadline[];
  readonly failedChecks: readonly FailedCheck[];
  readonly acknowledgement: Acknowledgement | null;
  /** Earlier acknowledgements, each with the event that made it stale. */
  readonly former: readonly Acknowledgement[];
}

/** How many of those a sheet was sent to have acknowledged it as it is now, and the events (versions of this stream) that say so. */
export interface Coverage {
  readonly acknowledged: number;
  readonly of: number;
  readonly events: readonly number[];
}

export interface SheetView extends RoleSheet {
  readonly revision: number;
  readonly retired: boolean;
  readonly questions: readonly CheckQuestion[];
  readonly people: readonly PersonState[];
}

/** The briefing as its reader sees it: a manager all of it, everybody else their own sheets. */
export interface BriefingView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly textHash: string;
  readonly effectiveFrom: string;
  readonly sheets: readonly SheetView[];
  /** Coverage of each team, which is the people of one sheet (班组覆盖率); retired sheets have none. */
  readonly coverage: readonly (Coverage & { readonly team: string; readonly sheet: string })[];
  readonly total: Coverage;
}

const personOf = (state: BriefingState, delivery: Delivery): PersonState => {
  const { check, deadline, failedChecks, missed, person, sentAt, sheet } = delivery;
  const acknowledgement = standing(state, sheet, person) ?? null;
  const former = state.acknowledgements.filter(
    (item) => item.sheet === sheet && item.person === person && item !== acknowledgement,
  );
  return {
    person,
    state: acknowledgement !== null ? "acknowledged" : former.length > 0 ? "stale" : "sent",
    sentAt,
    check,
    deadline,
    missed,
    failedChecks,
    acknowledgement,
    former,
  };
};

/** Coverage of one sheet: only who acknowledged what it says now counts. */
export const coverageOf = (state: BriefingState, { retired, sheet }: BriefedSheet): Coverage => {
  const people = retired ? [] : state.deliveries.filter((item) => item.sheet === sheet.id);
  const given = people.flatMap(({ person }) => standing(state, sheet.id, person) ?? []);
  const events = given.map(({ event }) => event).sort((a, b) => a - b);
  return { acknowledged: given.length, of: people.length, events };
};

const sumOf = (parts: readonly Coverage[]): Coverage => ({
  acknowledged: parts.reduce((sum, part) => sum + part.acknowledged, 0),
  of: parts.reduce((sum, part) => sum + part.of, 0),
  events: [...new Set(parts.flatMap((part) => [...part.events]))].sort((a, b) => a - b),
});

/** Shows a briefing; only what was sent to `reader`, all of it when that is `null`. */
export const view = (state: BriefingState, version: number, reader: string | null): BriefingView => {
  const isOwn = ({ person }: Pick<Delivery, "person">): boolean => reader === null || person === reader;
  const shown = state.sheets.filter(
    ({ sheet }) =>
      reader === null || state.deliveries.some((item) => item.sheet === sheet.id && item.person === reader),
  );
  const coverage = shown
    .filter(({ retired }) => !retired)
    .map((item) => ({ team: item.sheet.name, sheet: item.sheet.id, ...coverageOf(state, item) }));
  return {
    id: state.id,
    version,
    estate: state.estate,
    contract: state.contract,
    textHash: state.textHash,
    effectiveFrom: state.effectiveFrom,
    sheets: shown.map(({ retired, revision, sheet }) => ({
      ...sheet,
      revision,
      retired,
      questions: questionsOf(sheet),
      people: state.deliveries
        .filter((item) => item.sheet === sheet.id && isOwn(item))
        .map((item) => personOf(state, item)),
    })),
    coverage,
    total: sumOf(coverage),
  };
};
