import * as Schema from "effect/Schema";
import type { Aggregate } from "../kernel/aggregate.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import { sha256Hex } from "../kernel/hash-chain.ts";
import { mapPersonal } from "../kernel/personal.ts";
import type { Json } from "../kernel/verdict.ts";

interface GoldenLine {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
}

/** Events as they are stored, one a line: personal values as (unsalted) commitments, so that a file is the same in every run. */
export const goldenLines = (
  aggregate: { readonly schemaVersion: number },
  events: readonly DomainEvent[],
): string =>
  events
    .map(({ data, type }) => {
      const sealed = mapPersonal(data, ({ subject, value = "" }) => ({
        $personal: sha256Hex(value),
        subject,
      }));
      const line: GoldenLine = { type, schemaVersion: aggregate.schemaVersion, data: sealed as Json };
      return `${canonicalJson(line as unknown as Json)}\n`;
    })
    .join("");

/** Decodes and folds golden events, whatever version wrote them. */
export const readGolden = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  text: string,
): State => {
  const schemas: { readonly [type: string]: Schema.ConstraintDecoder<unknown> } = aggregate.schemas;
  const state = text
    .trim()
    .split("\n")
    .reduce<State | null>((before, line, index) => {
      const { data, type } = JSON.parse(line) as GoldenLine;
      const schema = schemas[type];
      if (schema === undefined) throw new RangeError(`${type} of the golden file is not known any more`);
      const read = { type, data: Schema.decodeUnknownSync(schema)(data) } as unknown as Event;
      return aggregate.evolve(before, { ...read, version: index + 1, at: "2026-03-02T09:00:00+08:00" });
    }, null);
  if (state === null) throw new RangeError("A golden file has at least one event");
  return state;
};
