import type { Citation } from "@heyue/core/kernel/citation";
import type { GapSegment, PolicyDocument, Segment } from "../format/document.ts";
import { isLaw, OPEN } from "../format/timeline.ts";
import { lawValue, type Value } from "./value.ts";

/** A segment of law ready to be read: its value, its rows, its citation. */
export interface Reading {
  readonly from: string;
  readonly to: string;
  readonly value: Value | undefined;
  readonly rows: { readonly [key: string]: Value } | undefined;
  readonly citation: Citation;
  readonly confirmedFrom: string | undefined;
}

export type Gap = GapSegment["gap"];

/** A parameter made ready once: reading it is a search over few segments. */
export interface PreparedParameter {
  readonly policy: string;
  readonly name: string;
  readonly segments: readonly (Reading | { readonly from: string; readonly to: string; readonly gap: Gap })[];
}

/** Prepares a parameter by its name: one of the policy, or `CODE/name` of a layer above it. */
export const prepareParameter = (
  layers: readonly PolicyDocument[],
  policy: PolicyDocument,
  name: string,
): PreparedParameter | undefined => {
  const slash = name.indexOf("/");
  const owner =
    slash < 0 ? policy : layers.find((layer) => layer.code === name.slice(0, slash) && layer !== policy);
  const parameter = owner?.parameters[slash < 0 ? name : name.slice(slash + 1)];
  if (owner === undefined || parameter === undefined) return undefined;
  return { policy: owner.id, name, segments: parameter.segments.map((one) => prepareSegment(owner, one)) };
};

const prepareSegment = (policy: PolicyDocument, segment: Segment): PreparedParameter["segments"][number] => {
  if (!isLaw(segment)) return segment;
  const { value } = segment;
  return {
    from: segment.from,
    to: segment.to,
    value: value.kind === "table" ? undefined : lawValue(value),
    rows:
      value.kind === "table"
        ? Object.fromEntries(Object.entries(value.rows).map(([key, row]) => [key, lawValue(row)]))
        : undefined,
    citation: {
      source: policy.sources[segment.cite.source]?.title["zh-CN"] ?? segment.cite.source,
      article: segment.cite.article,
      quote: segment.cite.quote,
      id: segment.cite.id,
      inForceFrom: segment.from,
    },
    confirmedFrom: segment.confirmedFrom,
  };
};

/** The law on a date, or why there is none; without a date, the only law there ever was, or `undated`. */
export const readOn = (parameter: PreparedParameter, date: string | undefined): Reading | Gap | "undated" => {
  const { segments } = parameter;
  if (date === undefined) {
    const [only] = segments;
    return segments.length === 1 && only !== undefined && "citation" in only ? only : "undated";
  }
  for (const segment of segments) {
    if (segment.from <= date && (segment.to === OPEN || date < segment.to)) {
      return "citation" in segment ? segment : segment.gap;
    }
  }
  return "no-law";
};
