import * as Result from "effect/Result";
import { area, format } from "../../kernel/area.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { personal } from "../../kernel/personal.ts";
import type { MeetingAction } from "./command.ts";
import type { Decision } from "./decision.ts";
import { refuse } from "./rejection.ts";
import type { RollUnit } from "./roll.ts";
import type { MeetingState } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";

type Act<Type extends MeetingAction["type"]> = Extract<MeetingAction, { type: Type }>;

/** Freezes the roll; until the record date is over, it may still change. */
export const freezeRoll = (
  terms: MeetingTerms,
  state: MeetingState,
  command: Act<"freeze-roll">,
  today: string,
): Decision => {
  if (state.roll !== null) return Result.fail(refuse("roll-frozen"));
  if (state.recordDate >= today)
    return Result.fail(refuse("record-date-ahead", { recordDate: state.recordDate }));
  if (terms.unknown.length > 0) return Result.fail(refuse("unit-unknown", { units: terms.unknown }));
  if (terms.heads === null) return Result.fail(refuse("heads-unsettled"));
  return Result.succeed([
    {
      type: "RollFrozen",
      data: {
        units: terms.units ?? [],
        heads: terms.heads,
        parking: command.countParking?.clause ?? null,
      },
    },
  ]);
};

/** Corrects a unit of the roll. */
export const correctRoll = (
  terms: MeetingTerms,
  state: MeetingState,
  { change, document, reason, unit }: Act<"correct-roll">,
): Decision => {
  const from = state.roll?.units.find((other) => other.unit === unit);
  if (state.roll === null) return Result.fail(refuse("roll-missing"));
  if (from === undefined) return Result.fail(refuse("unit-unknown", { units: [unit] }));
  if (terms.unknown.length > 0) return Result.fail(refuse("unit-unknown", { people: terms.unknown }));
  const to: RollUnit = {
    unit,
    area: change.area === undefined ? from.area : format(area(change.area)),
    owners: change.owners === undefined ? from.owners : [...new Set(change.owners)].toSorted(),
    developer: change.developer ?? from.developer,
    excluded: change.excluded === undefined ? from.excluded : change.excluded ? "corrected" : null,
  };
  return JSON.stringify(to) === JSON.stringify(from)
    ? Result.fail(refuse("nothing-changed", { unit }))
    : Result.succeed([{ type: "RollCorrected", data: { unit, reason, document, from, to } }]);
};

/** Records what somebody says about the roll; also once voting has begun, where it can be settled but not corrected. */
export const disputeRoll = (
  state: MeetingState,
  { text, unit }: Act<"dispute-roll">,
  actor: Actor,
): Decision => {
  if (state.roll === null) return Result.fail(refuse("roll-missing"));
  if (unit !== undefined && !state.roll.units.some((other) => other.unit === unit))
    return Result.fail(refuse("unit-unknown", { units: [unit] }));
  const id = `d-${state.disputes.length + 1}`;
  return Result.succeed([
    {
      type: "RollDisputed",
      data: { id, by: actor.id, unit: unit ?? null, text: personal(actor.id, text) },
    },
  ]);
};

/** Says what came of a dispute about the roll. */
export const settleDispute = (
  state: MeetingState,
  { dispute, outcome, reason }: Act<"settle-dispute">,
): Decision =>
  state.disputes.some(({ id, settled }) => id === dispute && settled === null)
    ? Result.succeed([{ type: "RollDisputeSettled", data: { dispute, outcome, reason } }])
    : Result.fail(refuse("dispute-unknown", { dispute }));
