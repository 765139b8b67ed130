import { format } from "@heyue/core/kernel/rate";
import type { Expression, FactType } from "../format/document.ts";
import { type Gap, readOn } from "./reading.ts";
import { type Closure, Refusal } from "./run.ts";
import { note, parameterOf, type Scope, traced } from "./scope.ts";
import { encode, factValue, isNumber } from "./value.ts";

/** There was no law on the date that was asked; or it was not published yet. */
const noLaw = new Refusal("not-covered", "no-law-on-that-date");
const notYet = new Refusal("stale", "not-published-yet");

/** What a gap of the law answers: not published yet is stale, everything else is not covered. */
export const noLawAs = (gap: Gap): Refusal => (gap === "not-yet" ? notYet : noLaw);

/** Reads a fact; absent or none, it is missing. */
export const factClosure = (scope: Scope, name: string, at: string): Closure => {
  const type = scope.rule.facts[name] as FactType;
  return traced(
    scope,
    "fact",
    at,
    (run) => {
      const given = run.facts[name];
      if (given === undefined || given === null) {
        run.missing.push(name);
        return undefined;
      }
      return factValue(given, type);
    },
    name,
  );
};

/** Reads a parameter on the law date or another, and cites it. */
export const paramClosure = (
  scope: Scope,
  name: string,
  at: string,
  by: Expression | undefined,
  on: Expression | undefined,
): Closure => {
  const parameter = parameterOf(scope, name);
  const row = by === undefined ? undefined : scope.tree(by, `${at}/by`);
  const day = on === undefined ? undefined : scope.tree(on, `${at}/on`);
  return (run) => {
    const date = day === undefined ? run.date : day(run)?.toString().slice(0, 10);
    if (day !== undefined && date === undefined) return undefined;
    const key = row?.(run);
    if (row !== undefined && key === undefined) return undefined;
    const reading = readOn(parameter, date);
    if (typeof reading === "string") {
      if (reading === "undated") {
        run.missing.push(...scope.rule.anchor.slice(0, 1));
        return undefined;
      }
      throw noLawAs(reading);
    }
    const rowName = key === undefined ? undefined : isNumber(key) ? format(key) : String(key);
    const value = rowName === undefined ? reading.value : reading.rows?.[rowName];
    if (value === undefined) throw new Refusal("not-covered", "no-such-row");
    run.citations.push(reading.citation);
    if (reading.confirmedFrom !== undefined && date !== undefined && date < reading.confirmedFrom) {
      run.flags.push("text-unconfirmed-on-that-date");
    }
    if (scope.level !== "off") {
      note(run, {
        step: "parameter",
        inputs: {
          at,
          name,
          policy: parameter.policy,
          on: date ?? null,
          ...(rowName === undefined ? {} : { by: rowName }),
          from: reading.from,
          to: reading.to,
        },
        output: encode(value),
        citation: reading.citation,
      });
    }
    return value;
  };
};

/** Whether a parameter has law on the law date. */
export const inForceClosure = (scope: Scope, name: string, at: string): Closure => {
  const parameter = parameterOf(scope, name);
  return traced(
    scope,
    "inForce",
    at,
    (run) => {
      if (run.date === undefined) {
        run.missing.push(...scope.rule.anchor.slice(0, 1));
        return undefined;
      }
      return typeof readOn(parameter, run.date) !== "string";
    },
    name,
  );
};
