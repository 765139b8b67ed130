import type { Citation } from "@heyue/core/kernel/citation";
import type { Json } from "@heyue/core/kernel/verdict";
import type { Delegation, PolicyDocument } from "../format/document.ts";
import { ruleParameters } from "../format/rule-check.ts";
import { placeOf } from "../engine/place.ts";
import { prepareParameter, readOn } from "../engine/reading.ts";
import { encode } from "../engine/value.ts";

/** What one layer contributes to a rule on a day. */
export interface SlotLayer {
  /** Id of the policy. */
  readonly policy: string;
  /** What this layer leaves to the places below it. */
  readonly delegates: Delegation;
  /** Its parameters in force on the day: value as text, first and last day of the segment, and the article. */
  readonly parameters: readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly value: Json;
    readonly citation: Citation;
  }[];
}

/**
 * Every layer that speaks to a rule in a place on a day, the lowest first: its parameters in force, with their articles,
 * and what it leaves to the layers below.
 *
 * @returns One entry for each layer; empty for an unknown place or a rule without law there.
 * @throws Nothing; `on` is taken as a date without looking.
 * @units `on` as `YYYY-MM-DD`; values as text: money in yuan with two decimals, shares as exact numbers.
 */
export const explainSlot = (
  policies: readonly PolicyDocument[],
  code: string,
  rule: string,
  on: string,
): readonly SlotLayer[] => {
  const layers = placeOf(policies, code)?.layers ?? [];
  return layers.flatMap((policy): SlotLayer[] => {
    const found = policy.rules.find((one) => one.rule === rule);
    if (found === undefined) return [];
    const parameters = ruleParameters(found).flatMap((name) => {
      const prepared = prepareParameter(layers, policy, name);
      const reading = prepared === undefined ? "no-law" : readOn(prepared, on);
      if (typeof reading === "string") return [];
      const value: Json =
        reading.rows === undefined
          ? encode(reading.value)
          : Object.fromEntries(Object.entries(reading.rows).map(([key, row]) => [key, encode(row)]));
      return [{ name, from: reading.from, to: reading.to, value, citation: reading.citation }];
    });
    return [{ policy: policy.id, delegates: found.lower, parameters }];
  });
};
