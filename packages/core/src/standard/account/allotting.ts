import * as Result from "effect/Result";
import { area, format, sum } from "../../kernel/area.ts";
import { allocate, fromFen } from "../../kernel/money.ts";
import type { AllotEntry } from "./command.ts";
import type { AccountEvent, Entered } from "./event.ts";
import { type AccountRejection, refuse } from "./rejection.ts";
import { type Entry, isConfirmed, isContested, outstandingOf, totalOf } from "./state.ts";
import type { AccountTerms } from "./terms.ts";

/** Why a credit cannot be split among the units, or `null`. */
const fault = (
  entry: Entry,
  { resolution }: AllotEntry,
  { units }: AccountTerms,
  today: string,
): AccountRejection | null => {
  const data = { entry: entry.id };
  if (entry.side !== "provider" || entry.party.kind !== "owners") return refuse("not-collective", data);
  if (resolution === undefined)
    return refuse("collective-credit", { ...data, needed: "assembly-resolution" }, entry.authority.citations);
  if (resolution.on > today) return refuse("in-future", { day: resolution.on });
  if (outstandingOf(entry) === null) return refuse("amount-open", { ...data, range: entry.assessment.range });
  if (isContested(entry)) return refuse("contested", data);
  if (!isConfirmed(entry)) return refuse("not-confirmed", { ...data, confirmed: entry.confirmed });
  const moved = totalOf(entry.paid) + totalOf(entry.netted) + totalOf(entry.waived);
  if (moved > 0) return refuse("already-paid", data);
  return units.every((unit) => area(unit.area) === 0) ? refuse("units-missing", data) : null;
};

/**
 * Splits a confirmed credit of the owners as a body among all units (分配到户) by exact shares of their areas: the parts add up
 * to the whole to the fen. A unit whose part is less than a fen gets none.
 */
export const allot = (
  entry: Entry,
  command: AllotEntry,
  terms: AccountTerms,
  { actor, on, version }: { readonly actor: string; readonly on: string; readonly version: number },
): Result.Result<readonly AccountEvent[], AccountRejection> => {
  const wrong = fault(entry, command, terms, on);
  const { resolution } = command;
  if (wrong !== null || resolution === undefined)
    return Result.fail(wrong ?? refuse("collective-credit", { entry: entry.id }));
  const total = outstandingOf(entry) ?? 0;
  const units = [...terms.units].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const areas = units.map((unit) => area(unit.area));
  const shares = allocate(fromFen(total), areas);
  const parts = units.flatMap(({ area: own, holders, unit }, index): readonly Entered[] => {
    const amount = shares[index] ?? 0;
    if (amount === 0) return [];
    return [
      {
        id: `e${version}-${index + 1}`,
        kind: entry.kind,
        side: "provider",
        party: { kind: "unit", unit },
        holders,
        enteredOn: on,
        dueOn: entry.dueOn,
        basis: {
          kind: "allotted",
          entry: entry.id,
          total,
          area: own,
          ofArea: format(sum(areas)),
          resolution,
        },
        // The breach was counted with the whole.
        measured: [],
        sources: [resolution.ref],
        authority: entry.authority,
        assessment: { amount, range: null, factors: [], decides: null, cap: null, verdicts: [] },
        claimant: "client",
      },
    ];
  });
  return Result.succeed([
    { type: "AccountEntryAllotted", data: { entry: entry.id, on, by: actor, resolution, parts } },
  ]);
};
